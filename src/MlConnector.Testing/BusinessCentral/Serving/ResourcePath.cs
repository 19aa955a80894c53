using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Serving;

/// <summary>The steps of a path behind <c>/api/v2.0</c>, each a name with or without a key.</summary>
internal sealed record ResourcePath(string Root, IReadOnlyList<(string Name, string? Key)> Steps)
{
    private const string ApiRoot = "/api/v2.0";

    public static ResourcePath Parse(SimulatedRequest request, string? environment)
    {
        var at = request.Path.IndexOf(ApiRoot, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            throw ApiFault.NotFound($"the path '{request.Path}'");
        }

        var before = request.Path[..at].Split('/');
        if (environment is not null && !before[^1].Equals(environment, StringComparison.OrdinalIgnoreCase))
        {
            throw ApiFault.NotFound($"the environment '{before[^1]}'");
        }

        var steps = request.Path[(at + ApiRoot.Length)..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Step).ToList();
        return new ResourcePath(request.Origin + request.Path[..(at + ApiRoot.Length)], steps);
    }

    public static Guid IdOf((string Name, string? Key) step) => Guid.TryParse(step.Key, out var id)
        ? id
        : throw new ApiFault(400, "BadRequest_InvalidRequestUrl", $"The key '{step.Key}' of '{step.Name}' is not a valid GUID.");

    private static (string, string?) Step(string segment)
    {
        var text = Uri.UnescapeDataString(segment);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')') ? (text[..open], text[(open + 1)..^1]) : (text, null);
    }
}
