using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Serving;

/// <summary>A path taken apart: the API it names, and the steps behind, each a name with or without a key.</summary>
internal sealed record ResourcePath(string Before, string Api, IReadOnlyList<(string Name, string? Key)> Steps)
{
    public const string Standard = "v2.0";

    private const string Mark = "api/";

    // Scheme, host and all up to the API's version.
    public string Root { get; private init; } = "";

    // As tables are named, which those of other APIs are with their API.
    public string RouteOf(string set) => Api == Standard ? set : $"{Api}/{set}";

    public static ResourcePath Parse(SimulatedRequest request, string? environment)
    {
        var path = Find(request.Path) ?? throw ApiFault.NotFound($"the path '{request.Path}'");
        var last = path.Before.TrimEnd('/').Split('/')[^1];
        return environment is null || last.Equals(environment, StringComparison.OrdinalIgnoreCase)
            ? path with { Root = $"{request.Origin}{path.Before}{Mark}{path.Api}" }
            : throw ApiFault.NotFound($"the environment '{last}'");
    }

    // Behind "api/" comes "v2.0", or "{publisher}/{group}/{version}" of another API. Null when there is no such path.
    public static ResourcePath? Find(string text)
    {
        var at = text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? 0 : text.IndexOf("/" + Mark, StringComparison.OrdinalIgnoreCase) + 1;
        if (at == 0 && !text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var segments = text[(at + Mark.Length)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var length = segments is [var first, ..] && first.Equals(Standard, StringComparison.OrdinalIgnoreCase) ? 1 : 3;
        return segments.Length < length
            ? null
            : new ResourcePath(text[..at], string.Join('/', segments[..length]).ToLowerInvariant(), [.. segments[length..].Select(Step)]);
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
