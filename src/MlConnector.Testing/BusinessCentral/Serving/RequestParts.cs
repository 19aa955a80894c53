using System.Text.Json;
using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Serving;

/// <summary>What every resource reads from a request: body, version, page size, and the link to its next page.</summary>
internal static class RequestParts
{
    public static JsonElement ReadJson(SimulatedRequest request)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw ApiFault.Bad("The request body is not valid JSON: " + exception.Message);
        }
    }

    public static void CheckMatch(SimulatedRequest request, Row row, bool isRequired)
    {
        var match = request.Header("If-Match");
        if (match is null && !isRequired)
        {
            return;
        }

        if (match is null || (match != "*" && !(match.StartsWith("W/\"", StringComparison.Ordinal) && match.EndsWith('"'))))
        {
            throw new ApiFault(400, "BadRequest_InvalidToken", "Could not validate the client concurrency token required by the service.");
        }

        if (match != "*" && match != row.ETag)
        {
            throw new ApiFault(409, "Request_EntityChanged", "Another user has already changed the record.");
        }
    }

    public static int PageSize(SimulatedRequest request, int limit)
    {
        const string Name = "odata.maxpagesize=";
        foreach (var part in (request.Header("Prefer") ?? "").Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && int.TryParse(part.AsSpan(Name.Length), out var size) && size > 0)
            {
                return Math.Min(size, limit);
            }
        }

        return limit;
    }

    public static string NextLink(SimulatedRequest request, string token)
    {
        var kept = request.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.StartsWith("$skiptoken", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("aid=", StringComparison.OrdinalIgnoreCase));
        return $"{request.Origin}{request.Path}?{string.Join('&', kept.Append("aid=FIN").Append("$skiptoken=" + token))}";
    }
}
