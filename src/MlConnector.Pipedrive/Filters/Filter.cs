using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A filter, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Filter
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>Its name; not unique.</summary>
    public string? Name { get; set; }

    /// <summary>Its code.</summary>
    public string? FilterCode { get; set; }

    /// <summary>Whether it can be changed.</summary>
    public bool? IsEditable { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>What it selects: <c>deals</c>, <c>leads</c>, <c>org</c>, <c>people</c>, <c>products</c>, <c>activity</c> or <c>projects</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Whether it is temporary.</summary>
    public bool? TemporaryFlag { get; set; }

    /// <summary>The user.</summary>
    public long? UserId { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Visibility group: 1, 3, 5 or 7.</summary>
    public string? VisibleTo { get; set; }

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? LastUsedTime { get; set; }

    /// <summary>The view that shows it.</summary>
    public long? CustomViewId { get; set; }

    /// <summary>What it selects.</summary>
    public JsonElement? Conditions { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
