using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MlConnector.Pipedrive.Tests.Contract;

/// <summary>What the client can ask for against the contract; a drift on either side is red.</summary>
public sealed partial class OperationContractTests
{
    /// <summary>What the client leaves out, and why; the first that fits counts.</summary>
    private static readonly (string Pattern, string Reason)[] _leftOut =
    [
        (@"/v1/\w+Fields( |/\{\}| )?$", "v2 has definitions at half the price; only lists have a use, for numeric ids"),
        (@"GET /api/v1/activityFields$", "v2 has it"),
        (@"/v1/(deals|persons|organizations|products)/\{\}/followers", "v2 has it"),
        (@"GET /api/v1/users/\{\}/followers$", "v2 has it"),
        (@"GET /api/v1/leads/search$", "v2 has it at half the price"),
        (@"GET /api/v1/deals/archived$", "v2 has it at half the price"),
        (@"/(summary|timeline|conversion_statistics|movement_statistics)", "reports, not records"),
        (@"/flow$", "40 tokens for a view of what changelog and activities give"),
        (@"/mailMessages$", "mail is not synchronized"),
        (@"/permittedUsers$|/users/\{\}/(permissions|roleAssignments|roleSettings)$|/userSettings$", "rights are managed in Pipedrive"),
        (@"(POST|PUT) /api/v1/users", "accounts of people are managed in Pipedrive"),
        (@"/participants", "the persons of a deal come from the list of persons"),
        (@"POST /api/v1/deals/\{\}/duplicate$", "a copied deal would be synchronized as a second sale"),
        (@"/files/remote", "links to a drive of Google only"),
        (@"PUT /api/v1/files/\{\}$", "renames only"),
        (@"/filters/helpers$", "texts for people who write filters"),
        (@"DELETE /api/v1/filters$", "filters are deleted one by one"),
        (@"/recents$", "loses records; lists by update time do not"),
        (@"GET /api/v1/(persons/\{\}/products|pipelines/\{\}/deals|products/\{\}/deals|stages/\{\}/deals)$", "lists of deals have filters for it"),
    ];

    /// <summary>Query parameters that no query offers, and why.</summary>
    private static readonly Dictionary<string, string> _withoutParameters = new()
    {
        ["include_option_labels"] = "turns the ids of options into objects",
        ["include_labels"] = "turns the ids of labels into objects",
        ["include_field_code"] = "adds a member to the conditions only",
    };

    private static readonly XDocument _documentation = XDocument.Load(Path.ChangeExtension(typeof(IPipedriveApi).Assembly.Location, ".xml"));

    public static TheoryData<string> Addresses => new(ImplementedOperation.All.Select(operation => operation.Address).Distinct());

    [Fact]
    public void Every_operation_of_the_contract_is_there_or_left_out_for_a_reason()
    {
        var implemented = ImplementedOperation.All.Select(operation => operation.Address).ToHashSet();
        var missing = ContractTable.Operations.Select(operation => operation.Address).Where(address => !implemented.Contains(address) && !IsLeftOut(address));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_client_asks_for_nothing_that_the_contract_does_not_have() =>
        Assert.Empty(ImplementedOperation.All.Select(operation => operation.Address).Except(ContractTable.Operations.Select(operation => operation.Address)));

    [Fact]
    public void Every_reason_to_leave_something_out_is_needed() =>
        Assert.All(_leftOut, reason => Assert.Contains(ContractTable.Operations, operation => Regex.IsMatch(operation.Address, reason.Pattern)));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_price_stands_in_the_documentation(string address)
    {
        foreach (var operation in ImplementedOperation.All.Where(operation => operation.Address == address))
        {
            var name = $"M:{operation.Method.DeclaringType!.FullName}.{operation.Method.Name}";
            var members = _documentation.Descendants("member").Where(member => member.Attribute("name")!.Value is var id && (id == name || id.StartsWith($"{name}(", StringComparison.Ordinal)));
            Assert.All(members.Where(member => Price().IsMatch(member.Value)), member => Assert.Equal(Contract(address).Cost, int.Parse(Price().Match(member.Value).Groups[1].Value, CultureInfo.InvariantCulture)));
            Assert.Contains(members, member => Price().IsMatch(member.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_query_has_exactly_the_parameters_of_the_contract(string address)
    {
        var contract = Contract(address).Parameters;
        var isOffset = contract.Contains("start");
        var offered = ImplementedOperation.All.Where(operation => operation.Address == address)
            .SelectMany(operation => (operation.Query is { } query ? ParametersOf(query, isOffset ? "start:7" : "abc") : []).Append(operation.FixedParameter))
            .OfType<string>().Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(contract.Where(name => !_withoutParameters.ContainsKey(name) && !IsOptional(address, name)).Order(StringComparer.Ordinal), offered);
    }

    /// <summary>Single parameters of single operations that have no use here.</summary>
    private static bool IsOptional(string address, string parameter) => (address, parameter) switch
    {
        ("GET /api/v1/currencies", "term") => true,
        (_, "include_fields") => address.EndsWith("Fields/{}", StringComparison.Ordinal) || address.EndsWith("/activities/{}", StringComparison.Ordinal),
        _ => false,
    };

    private static IEnumerable<string> ParametersOf(Type type, string cursor)
    {
        var query = (RequestQuery)(type == typeof(DealProductSelection) ? new DealProductSelection(7) : Activator.CreateInstance(type)!);
        var names = new List<string>();
        foreach (var property in type.GetProperties().Where(property => property.Name != "FilterId" && property.CanWrite))
        {
            property.SetValue(query, property.Name == "Cursor" ? cursor : Sample(property.PropertyType));
        }

        names.AddRange(Written(query));
        if (type.GetProperty("FilterId") is { } filter)
        {
            var only = (RequestQuery)Activator.CreateInstance(type)!;
            filter.SetValue(only, 7L);
            names.AddRange(Written(only));
        }

        return names;
    }

    private static IEnumerable<string> Written(RequestQuery query)
    {
        var text = new QueryText();
        query.WriteTo(text);
        return text.ToString().Split('&').Select(parameter => parameter.Split('=')[0]);
    }

    private static object Sample(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var kind when kind == typeof(string) => "x",
        var kind when kind == typeof(bool) => true,
        var kind when kind == typeof(int) => 7,
        var kind when kind == typeof(long) => 7L,
        var kind when kind == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
        var kind when kind == typeof(DateOnly) => new DateOnly(2026, 9, 1),
        { IsGenericType: true } list => ListOf(list.GenericTypeArguments[0]),
        var id => Activator.CreateInstance(id)!,
    };

    private static Array ListOf(Type item)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Sample(item), 0);
        return list;
    }

    private static bool IsLeftOut(string address) => Array.Exists(_leftOut, reason => Regex.IsMatch(address, reason.Pattern));

    private static ContractOperation Contract(string address) => ContractTable.Operations.Single(operation => operation.Address == address);

    [GeneratedRegex(@"Costs (\d+) tokens?\.")]
    private static partial Regex Price();
}
