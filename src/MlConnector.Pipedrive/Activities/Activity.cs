using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>An activity, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Activity
{
    /// <summary>Its id.</summary>
    public ActivityId Id { get; init; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>The key of its activity type.</summary>
    public string? Type { get; init; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The user who created it.</summary>
    public long? CreatorUserId { get; init; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>The deal it is linked to.</summary>
    public DealId? DealId { get; init; }

    /// <summary>The lead it is linked to.</summary>
    public LeadId? LeadId { get; init; }

    /// <summary>The linked person: the primary one of the participants.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>The organization it is linked to.</summary>
    public OrganizationId? OrgId { get; init; }

    /// <summary>The project it is linked to.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The day it is due.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>The time it is due, UTC, as hours and minutes.</summary>
    public string? DueTime { get; init; }

    /// <summary>How long it takes, as hours and minutes.</summary>
    public string? Duration { get; init; }

    /// <summary>Whether the user counts as busy.</summary>
    public bool? Busy { get; init; }

    /// <summary>Whether it is done.</summary>
    public bool? Done { get; init; }

    /// <summary>When it was marked as done.</summary>
    public DateTimeOffset? MarkedAsDoneTime { get; init; }

    /// <summary>Where it takes place.</summary>
    public PostalAddress? Location { get; init; }

    /// <summary>The persons who take part; the primary one is the linked person.</summary>
    public IReadOnlyList<ActivityParticipant>? Participants { get; init; }

    /// <summary>Who is invited, when asked for.</summary>
    public IReadOnlyList<ActivityAttendee>? Attendees { get; init; }

    /// <summary>The client of the video meeting.</summary>
    public string? ConferenceMeetingClient { get; init; }

    /// <summary>The address of the video meeting.</summary>
    public string? ConferenceMeetingUrl { get; init; }

    /// <summary>The id of the video meeting.</summary>
    public string? ConferenceMeetingId { get; init; }

    /// <summary>What invited people see.</summary>
    public string? PublicDescription { get; init; }

    /// <summary>Priority, an option of the field.</summary>
    public long? Priority { get; init; }

    /// <summary>Note, as HTML.</summary>
    public string? Note { get; init; }

    /// <summary>Outcome, an option of the field.</summary>
    public long? Outcome { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
