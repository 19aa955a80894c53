using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive;

/// <summary>The documented token price of every simulated operation.</summary>
internal static class PipedriveCosts
{
    public static long Of(SimulatedRequest request)
    {
        var path = request.Path;
        if (path.EndsWith("/merge", StringComparison.Ordinal))
        {
            return 40;
        }

        if (path.Contains("/v1/", StringComparison.Ordinal))
        {
            return (request.Method, path.EndsWith("/webhooks", StringComparison.Ordinal)) switch { ("DELETE", _) => 6, (_, true) => 10, _ => 2 };
        }

        return request.Method switch
        {
            "GET" when IsSearch(request) => 20,
            "GET" when path.EndsWith("/archived", StringComparison.Ordinal) => 20,
            "GET" when char.IsAsciiDigit(path[^1]) => 1,
            "GET" => 10,
            "DELETE" => 3,
            _ => 5,
        };
    }

    public static bool IsSearch(SimulatedRequest request) =>
        request.Path.EndsWith("/search", StringComparison.Ordinal) || request.Path.Contains("/itemSearch", StringComparison.Ordinal);
}
