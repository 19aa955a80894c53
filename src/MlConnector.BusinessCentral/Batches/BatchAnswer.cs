using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>What the server said to a batch, as it came. <see cref="IBatchesApi.ExecuteAsync"/> makes sense of it.</summary>
public sealed record BatchAnswer
{
    /// <summary>The answers; some may be missing.</summary>
    [JsonRequired]
    public IReadOnlyList<BatchPartAnswer> Responses { get; init; } = [];
}

/// <summary>What the server said to one part.</summary>
public sealed record BatchPartAnswer
{
    /// <summary>The place of the part in the batch, as the client numbered it.</summary>
    public string? Id { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; }

    /// <summary>The headers.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>The body.</summary>
    public JsonElement? Body { get; init; }
}
