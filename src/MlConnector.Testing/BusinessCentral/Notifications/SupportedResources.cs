using System.Text.RegularExpressions;
using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.BusinessCentral.Query;
using MlConnector.Testing.BusinessCentral.Serving;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Notifications;

/// <summary>The list of what can be subscribed to. Its filter may end in a star, unlike any other.</summary>
internal static partial class SupportedResources
{
    private const string Name = "webhookSupportedResources";

    public static bool IsNamedBy(ResourcePath path) => path is { Api: "microsoft/runtime/beta", Steps: [("companies", not null), (Name, null)] };

    public static SimulatedResponse Answer(SimulatedRequest request, CompanyBooks books, string root)
    {
        if (request.Method != "GET")
        {
            throw ApiFault.MethodNotAllowed($"The HTTP method is not allowed on '{Name}'.");
        }

        var type = EntityTypes.All[Name];
        var begin = StarFilter().Match(request.QueryValue("$filter") ?? "") is { Success: true } match ? match.Groups[1].Value : null;
        var options = QueryOptions.Parse(type, request.QueryValues.Where(pair => begin is null || !pair.Key.Equals("$filter", StringComparison.OrdinalIgnoreCase)));
        var rows = books.Subscribable.Select(resource => new Row(type, Guid.Empty, [resource], 1))
            .Where(row => begin is null || row.Text("resource").StartsWith(begin, StringComparison.OrdinalIgnoreCase));
        var list = RowList.Read(type, rows, options, int.MaxValue);
        return Answers.Many($"{root}/$metadata#companies({books.Id})/{Name}", list, options, books, null) with { Operation = Name + ".list" };
    }

    [GeneratedRegex(@"^resource eq '([^'*]*)\*'$", RegexOptions.CultureInvariant)]
    private static partial Regex StarFilter();
}
