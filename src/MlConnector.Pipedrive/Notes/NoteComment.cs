using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A comment on a note, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record NoteComment
{
    /// <summary>Its id.</summary>
    public Guid? Uuid { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>The text, as HTML. Pipedrive cleans it, so what is stored may differ from what was sent.</summary>
    public string? Content { get; set; }

    /// <summary>The id of what it belongs to.</summary>
    public string? ObjectId { get; set; }

    /// <summary>What it belongs to.</summary>
    public string? ObjectType { get; set; }

    /// <summary>The user.</summary>
    public long? UserId { get; set; }

    /// <summary>The user who changed it last.</summary>
    public long? UpdaterId { get; set; }

    /// <summary>The company.</summary>
    public long? CompanyId { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
