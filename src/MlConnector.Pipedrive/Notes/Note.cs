using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A note, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Note
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>The text, as HTML. Pipedrive cleans it, so what is stored may differ from what was sent.</summary>
    public string? Content { get; init; }

    /// <summary>The lead it is linked to.</summary>
    public LeadId? LeadId { get; init; }

    /// <summary>The deal it is linked to.</summary>
    public DealId? DealId { get; init; }

    /// <summary>The user who changed it last.</summary>
    public long? LastUpdateUserId { get; init; }

    /// <summary>The organization it is linked to.</summary>
    public OrganizationId? OrgId { get; init; }

    /// <summary>The person it is linked to.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>The project it is linked to.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The task it is linked to.</summary>
    public long? TaskId { get; init; }

    /// <summary>Whether it is pinned to the deal.</summary>
    public bool? PinnedToDealFlag { get; init; }

    /// <summary>Whether it is pinned to the organization.</summary>
    public bool? PinnedToOrganizationFlag { get; init; }

    /// <summary>Whether it is pinned to the person.</summary>
    public bool? PinnedToPersonFlag { get; init; }

    /// <summary>Whether it is pinned to the project.</summary>
    public bool? PinnedToProjectFlag { get; init; }

    /// <summary>Whether it is pinned to the task.</summary>
    public bool? PinnedToTaskFlag { get; init; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>The user.</summary>
    public long? UserId { get; init; }

    /// <summary>Whether it is pinned to the lead.</summary>
    public bool? PinnedToLeadFlag { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
