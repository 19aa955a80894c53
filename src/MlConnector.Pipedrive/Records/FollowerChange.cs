using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A change among the followers of a record, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record FollowerChange
{
    /// <summary><c>added</c> or <c>removed</c>.</summary>
    public string? Action { get; set; }

    /// <summary>The user who did it.</summary>
    public long? ActorUserId { get; set; }

    /// <summary>The user who follows.</summary>
    public long? FollowerUserId { get; set; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset? Time { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
