using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A follower of a record, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Follower
{
    /// <summary>The user.</summary>
    public long? UserId { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
