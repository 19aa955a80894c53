using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A comment on a note, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record NoteComment
{
    /// <summary>Its id.</summary>
    public Guid? Uuid { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>The text, as HTML. Pipedrive cleans it, so what is stored may differ from what was sent.</summary>
    public string? Content { get; init; }

    /// <summary>The id of what it belongs to.</summary>
    public string? ObjectId { get; init; }

    /// <summary>What it belongs to.</summary>
    public string? ObjectType { get; init; }

    /// <summary>The user.</summary>
    public long? UserId { get; init; }

    /// <summary>The user who changed it last.</summary>
    public long? UpdaterId { get; init; }

    /// <summary>The company.</summary>
    public long? CompanyId { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
