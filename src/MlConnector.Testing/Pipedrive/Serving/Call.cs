using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Access;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>One request with its version, the steps of its path behind that, and its caller.</summary>
internal sealed record Call(SimulatedRequest Request, int Version, string[] Path, Caller Caller)
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    public string Method => Request.Method;

    public (string Method, string[] Path) Shape => (Method, Path);

    public string? Query(string name) => Request.QueryValue(name) is { Length: > 0 } value ? value : null;

    public bool IsAsked(string name) => Query(name) is "true" or "1";

    public long? QueryId(string name) => Query(name) is { } text ? Id(text) : null;

    /// <summary>Ids that are joined by commas, at most 100.</summary>
    public IReadOnlySet<long>? QueryIds(string name)
    {
        var ids = Query(name)?.Split(',').Select(Id).ToHashSet();
        return ids?.Count > 100 ? throw Refusal.Schema($"{name}: At most 100") : ids;
    }

    public JsonObject Members() => Body() as JsonObject ?? throw Refusal.Schema("body: Expected object");

    public IReadOnlyList<JsonObject> Items() => Body() is JsonArray items && items.All(item => item is JsonObject)
        ? [.. items.Select(item => (JsonObject)item!)]
        : throw Refusal.Schema("body: Expected array of objects");

    public static long Id(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw Refusal.Schema("id: Expected number");

    public static long RequiredId(JsonObject members, string name) => members.Long(name) ?? throw Refusal.Schema($"{name}: Required");

    public static string RequiredText(JsonObject members, string name) =>
        members[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Trim().Length > 0
            ? value.GetValue<string>()
            : throw Refusal.Schema($"{name}: Required");

    private JsonNode? Body()
    {
        try
        {
            return Request.BodyText is { } text ? JsonNode.Parse(text, documentOptions: _strict) : new JsonObject();
        }
        catch (JsonException)
        {
            throw Refusal.Schema("body: Invalid JSON");
        }
    }
}
