using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A lead, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Lead
{
    /// <summary>Its id.</summary>
    public LeadId Id { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The user who created it.</summary>
    public long? CreatorId { get; init; }

    /// <summary>Labels; unlike those of deals they are UUIDs.</summary>
    public IReadOnlyList<Guid>? LabelIds { get; init; }

    /// <summary>The person it is linked to.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>The organization it is linked to.</summary>
    public OrganizationId? OrganizationId { get; init; }

    /// <summary>Where it comes from.</summary>
    public string? SourceName { get; init; }

    /// <summary>How it was created, for example <c>API</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>What created it, as its creator names it.</summary>
    public string? OriginId { get; init; }

    /// <summary>The marketing channel, an option of the field.</summary>
    public long? Channel { get; init; }

    /// <summary>What the marketing channel calls it.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The deal it was converted from.</summary>
    public DealId? SourceDealId { get; init; }

    /// <summary>Whether it is archived: such records are absent from normal lists and cannot be edited.</summary>
    public bool? IsArchived { get; init; }

    /// <summary>Whether a user has seen it.</summary>
    public bool? WasSeen { get; init; }

    /// <summary>Its value; null when it has none.</summary>
    public LeadValue? Value { get; init; }

    /// <summary>When it is expected to close.</summary>
    public DateOnly? ExpectedCloseDate { get; init; }

    /// <summary>The next activity.</summary>
    public ActivityId? NextActivityId { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>Visibility group: 1, 3, 5 or 7.</summary>
    public string? VisibleTo { get; init; }

    /// <summary>The address that adds mails to it.</summary>
    public string? CcEmail { get; init; }

    /// <summary>Custom fields by their keys, which are those of deals; unset ones are missing.</summary>
    [JsonIgnore]
    public CustomFields CustomFields => CustomFields.OfFlat(More);

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
