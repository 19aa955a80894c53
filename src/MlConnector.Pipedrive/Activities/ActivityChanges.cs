namespace MlConnector.Pipedrive;

/// <summary>What to write to an activity: only members whose setter was called are sent; null clears a member. The person is the primary one of the participants.</summary>
public sealed record ActivityChanges : EntityChanges
{
    /// <summary><c>subject</c>: what it is about.</summary>
    public string? Subject { get => Get<string>("subject"); init => Set("subject", value); }

    /// <summary><c>type</c>: its type.</summary>
    public string? Type { get => Get<string>("type"); init => Set("type", value); }

    /// <summary><c>owner_id</c>: the user who owns it.</summary>
    public long? OwnerId { get => Get<long?>("owner_id"); init => Set("owner_id", value); }

    /// <summary><c>deal_id</c>: the deal it is linked to.</summary>
    public DealId? DealId { get => Get<DealId?>("deal_id"); init => SetId("deal_id", value); }

    /// <summary><c>lead_id</c>: the lead it is linked to.</summary>
    public LeadId? LeadId { get => Get<LeadId?>("lead_id"); init => SetId("lead_id", value); }

    /// <summary><c>org_id</c>: the organization it is linked to.</summary>
    public OrganizationId? OrgId { get => Get<OrganizationId?>("org_id"); init => SetId("org_id", value); }

    /// <summary><c>project_id</c>: the project it is linked to.</summary>
    public long? ProjectId { get => Get<long?>("project_id"); init => Set("project_id", value); }

    /// <summary><c>due_date</c>: the day it is due.</summary>
    public DateOnly? DueDate { get => Get<DateOnly?>("due_date"); init => Set("due_date", value); }

    /// <summary><c>due_time</c>: the time it is due, UTC, as hours and minutes.</summary>
    public string? DueTime { get => Get<string>("due_time"); init => Set("due_time", value); }

    /// <summary><c>duration</c>: how long it takes, as hours and minutes.</summary>
    public string? Duration { get => Get<string>("duration"); init => Set("duration", value); }

    /// <summary><c>busy</c>: whether the user counts as busy.</summary>
    public bool? Busy { get => Get<bool?>("busy"); init => Set("busy", value); }

    /// <summary><c>done</c>: whether it is done.</summary>
    public bool? Done { get => Get<bool?>("done"); init => Set("done", value); }

    /// <summary><c>location</c>; takes the place of the whole location.</summary>
    public ReplacedAddress? Location { get => Get<ReplacedAddress>("location"); init => Set("location", value); }

    /// <summary><c>participants</c>: all persons who take part; the list takes the place of the whole list.</summary>
    public ReplacedList<ActivityParticipant>? Participants { get => Get<ReplacedList<ActivityParticipant>>("participants"); init => SetWritten("participants", value); }

    /// <summary><c>attendees</c>: all who are invited; the list takes the place of the whole list.</summary>
    public ReplacedList<ActivityAttendee>? Attendees { get => Get<ReplacedList<ActivityAttendee>>("attendees"); init => SetWritten("attendees", value); }

    /// <summary><c>public_description</c>: what invited people see.</summary>
    public string? PublicDescription { get => Get<string>("public_description"); init => Set("public_description", value); }

    /// <summary><c>priority</c>: priority, an option of the field.</summary>
    public long? Priority { get => Get<long?>("priority"); init => Set("priority", value); }

    /// <summary><c>note</c>: note, as HTML.</summary>
    public string? Note { get => Get<string>("note"); init => Set("note", value); }

    /// <summary><c>outcome</c>: outcome, an option of the field.</summary>
    public long? Outcome { get => Get<long?>("outcome"); init => Set("outcome", value); }
}
