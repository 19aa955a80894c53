using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>What a request did, and whether it changed anything.</summary>
internal sealed record Outcome(JsonNode Body, string Operation)
{
    public int Status { get; init; } = 200;

    public bool Committed { get; init; }

    /// <summary>Bytes that take the place of the body.</summary>
    public byte[]? File { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Outcome One(JsonObject record, string operation) => new(Envelope(record.Copy()), operation);

    /// <summary>A list without pages; v1 says null instead of an empty one.</summary>
    public static Outcome Many(IEnumerable<JsonObject> records, string operation) => new(Envelope(Json.List(records)), operation);

    public static Outcome Changed(JsonNode record, string operation, int status = 200) => new(Envelope(record.DeepClone()), operation) { Status = status, Committed = true };

    public static Outcome Deleted(JsonNode id, string operation) => Changed(new JsonObject { ["id"] = id.DeepClone() }, operation);

    public static JsonObject Envelope(JsonNode? data) => new() { ["success"] = true, ["data"] = data };
}
