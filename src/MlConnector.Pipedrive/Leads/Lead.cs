using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A lead, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Lead
{
    /// <summary>Its id.</summary>
    public LeadId Id { get; set; }

    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; set; }

    /// <summary>The user who created it.</summary>
    public long? CreatorId { get; set; }

    /// <summary>Labels; unlike those of deals they are UUIDs.</summary>
    public IReadOnlyList<Guid>? LabelIds { get; set; }

    /// <summary>The person it is linked to.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The organization it is linked to.</summary>
    public OrganizationId? OrganizationId { get; set; }

    /// <summary>Where it comes from.</summary>
    public string? SourceName { get; set; }

    /// <summary>How it was created, for example <c>API</c>.</summary>
    public string? Origin { get; set; }

    /// <summary>What created it, as its creator names it.</summary>
    public string? OriginId { get; set; }

    /// <summary>The marketing channel, an option of the field.</summary>
    public long? Channel { get; set; }

    /// <summary>What the marketing channel calls it.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The deal it was converted from.</summary>
    public DealId? SourceDealId { get; set; }

    /// <summary>Whether it is archived: such records are absent from normal lists and cannot be edited.</summary>
    public bool? IsArchived { get; set; }

    /// <summary>Whether a user has seen it.</summary>
    public bool? WasSeen { get; set; }

    /// <summary>Its value; null when it has none.</summary>
    public LeadValue? Value { get; set; }

    /// <summary>When it is expected to close.</summary>
    public DateOnly? ExpectedCloseDate { get; set; }

    /// <summary>The next activity.</summary>
    public ActivityId? NextActivityId { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Visibility group: 1, 3, 5 or 7.</summary>
    public string? VisibleTo { get; set; }

    /// <summary>The address that adds mails to it.</summary>
    public string? CcEmail { get; set; }

    /// <summary>Custom fields by their keys, which are those of deals; unset ones are missing.</summary>
    [JsonIgnore]
    public CustomFields CustomFields => CustomFields.OfFlat(More);

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
