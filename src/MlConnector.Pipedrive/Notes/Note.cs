using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A note, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Note
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>The text, as HTML. Pipedrive cleans it, so what is stored may differ from what was sent.</summary>
    public string? Content { get; set; }

    /// <summary>The lead it is linked to.</summary>
    public LeadId? LeadId { get; set; }

    /// <summary>The deal it is linked to.</summary>
    public DealId? DealId { get; set; }

    /// <summary>The user who changed it last.</summary>
    public long? LastUpdateUserId { get; set; }

    /// <summary>The organization it is linked to.</summary>
    public OrganizationId? OrgId { get; set; }

    /// <summary>The person it is linked to.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The project it is linked to.</summary>
    public long? ProjectId { get; set; }

    /// <summary>The task it is linked to.</summary>
    public long? TaskId { get; set; }

    /// <summary>Whether it is pinned to the deal.</summary>
    public bool? PinnedToDealFlag { get; set; }

    /// <summary>Whether it is pinned to the organization.</summary>
    public bool? PinnedToOrganizationFlag { get; set; }

    /// <summary>Whether it is pinned to the person.</summary>
    public bool? PinnedToPersonFlag { get; set; }

    /// <summary>Whether it is pinned to the project.</summary>
    public bool? PinnedToProjectFlag { get; set; }

    /// <summary>Whether it is pinned to the task.</summary>
    public bool? PinnedToTaskFlag { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>The user.</summary>
    public long? UserId { get; set; }

    /// <summary>Whether it is pinned to the lead.</summary>
    public bool? PinnedToLeadFlag { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
