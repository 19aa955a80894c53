namespace MlConnector.Pipedrive;

/// <summary>Which notes to read.</summary>
public sealed record NoteQuery : ListQuery
{
    /// <summary>Only those of this user.</summary>
    public long? UserId { get; init; }

    /// <summary>Only those of this lead.</summary>
    public LeadId? LeadId { get; init; }

    /// <summary>Only those of this deal.</summary>
    public DealId? DealId { get; init; }

    /// <summary>Only those of this person.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>Only those of this organization.</summary>
    public OrganizationId? OrgId { get; init; }

    /// <summary>Only those of this project.</summary>
    public long? ProjectId { get; init; }

    /// <summary>Only those of this task.</summary>
    public long? TaskId { get; init; }

    /// <summary>The member to sort by, with <c>ASC</c> or <c>DESC</c>; null means the id.</summary>
    public string? Sort { get; init; }

    /// <summary>Only those added on this day or later.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Only those added on this day or earlier.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Only records changed at or after this time.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Only those that are pinned, or not pinned, to the lead.</summary>
    public bool? PinnedToLeadFlag { get; init; }

    /// <summary>Only those that are pinned, or not pinned, to the deal.</summary>
    public bool? PinnedToDealFlag { get; init; }

    /// <summary>Only those that are pinned, or not pinned, to the organization.</summary>
    public bool? PinnedToOrganizationFlag { get; init; }

    /// <summary>Only those that are pinned, or not pinned, to the person.</summary>
    public bool? PinnedToPersonFlag { get; init; }

    /// <summary>Only those that are pinned, or not pinned, to the project.</summary>
    public bool? PinnedToProjectFlag { get; init; }

    /// <summary>Only those that are pinned, or not pinned, to the task.</summary>
    public bool? PinnedToTaskFlag { get; init; }

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.Add("user_id", UserId);
        text.AddId("lead_id", LeadId);
        text.AddId("deal_id", DealId);
        text.AddId("person_id", PersonId);
        text.AddId("org_id", OrgId);
        text.Add("project_id", ProjectId);
        text.Add("task_id", TaskId);
        text.Add("sort", Sort);
        text.Add("start_date", StartDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        text.Add("end_date", EndDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        text.Add("updated_since", UpdatedSince);
        text.Add("pinned_to_lead_flag", PinnedToLeadFlag is { } lead ? (lead ? 1 : 0) : null);
        text.Add("pinned_to_deal_flag", PinnedToDealFlag is { } deal ? (deal ? 1 : 0) : null);
        text.Add("pinned_to_organization_flag", PinnedToOrganizationFlag is { } organization ? (organization ? 1 : 0) : null);
        text.Add("pinned_to_person_flag", PinnedToPersonFlag is { } person ? (person ? 1 : 0) : null);
        text.Add("pinned_to_project_flag", PinnedToProjectFlag is { } project ? (project ? 1 : 0) : null);
        text.Add("pinned_to_task_flag", PinnedToTaskFlag is { } task ? (task ? 1 : 0) : null);
    }
}
