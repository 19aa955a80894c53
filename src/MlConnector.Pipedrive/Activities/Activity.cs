using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>An activity, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Activity
{
    /// <summary>Its id.</summary>
    public ActivityId Id { get; set; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; set; }

    /// <summary>The key of its activity type.</summary>
    public string? Type { get; set; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; set; }

    /// <summary>The user who created it.</summary>
    public long? CreatorUserId { get; set; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>The deal it is linked to.</summary>
    public DealId? DealId { get; set; }

    /// <summary>The lead it is linked to.</summary>
    public LeadId? LeadId { get; set; }

    /// <summary>The linked person: the primary one of the participants.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The organization it is linked to.</summary>
    public OrganizationId? OrgId { get; set; }

    /// <summary>The project it is linked to.</summary>
    public long? ProjectId { get; set; }

    /// <summary>The day it is due.</summary>
    public DateOnly? DueDate { get; set; }

    /// <summary>The time it is due, UTC, as hours and minutes.</summary>
    public string? DueTime { get; set; }

    /// <summary>How long it takes, as hours and minutes.</summary>
    public string? Duration { get; set; }

    /// <summary>Whether the user counts as busy.</summary>
    public bool? Busy { get; set; }

    /// <summary>Whether it is done.</summary>
    public bool? Done { get; set; }

    /// <summary>When it was marked as done.</summary>
    public DateTimeOffset? MarkedAsDoneTime { get; set; }

    /// <summary>Where it takes place.</summary>
    public PostalAddress? Location { get; set; }

    /// <summary>The persons who take part; the primary one is the linked person.</summary>
    public IReadOnlyList<ActivityParticipant>? Participants { get; set; }

    /// <summary>Who is invited, when asked for.</summary>
    public IReadOnlyList<ActivityAttendee>? Attendees { get; set; }

    /// <summary>The client of the video meeting.</summary>
    public string? ConferenceMeetingClient { get; set; }

    /// <summary>The address of the video meeting.</summary>
    public string? ConferenceMeetingUrl { get; set; }

    /// <summary>The id of the video meeting.</summary>
    public string? ConferenceMeetingId { get; set; }

    /// <summary>What invited people see.</summary>
    public string? PublicDescription { get; set; }

    /// <summary>Priority, an option of the field.</summary>
    public long? Priority { get; set; }

    /// <summary>Note, as HTML.</summary>
    public string? Note { get; set; }

    /// <summary>Outcome, an option of the field.</summary>
    public long? Outcome { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
