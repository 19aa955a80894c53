using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A change of a field of a record, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record ChangelogEntry
{
    /// <summary>The key of the field.</summary>
    public string? FieldKey { get; init; }

    /// <summary>The value before.</summary>
    public string? OldValue { get; init; }

    /// <summary>The value after.</summary>
    public string? NewValue { get; init; }

    /// <summary>The user who did it.</summary>
    public long? ActorUserId { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary><c>app</c>, <c>api</c> or another way.</summary>
    public string? ChangeSource { get; init; }

    /// <summary>The program that was used.</summary>
    public string? ChangeSourceUserAgent { get; init; }

    /// <summary>Whether many records were changed at once.</summary>
    public bool? IsBulkUpdateFlag { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
