using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A change of a field of a record, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record ChangelogEntry
{
    /// <summary>The key of the field.</summary>
    public string? FieldKey { get; set; }

    /// <summary>The value before.</summary>
    public string? OldValue { get; set; }

    /// <summary>The value after.</summary>
    public string? NewValue { get; set; }

    /// <summary>The user who did it.</summary>
    public long? ActorUserId { get; set; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset? Time { get; set; }

    /// <summary><c>app</c>, <c>api</c> or another way.</summary>
    public string? ChangeSource { get; set; }

    /// <summary>The program that was used.</summary>
    public string? ChangeSourceUserAgent { get; set; }

    /// <summary>Whether many records were changed at once.</summary>
    public bool? IsBulkUpdateFlag { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
