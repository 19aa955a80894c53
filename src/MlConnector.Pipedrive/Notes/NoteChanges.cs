namespace MlConnector.Pipedrive;

/// <summary>What to write to a note: only members whose setter was called are sent; null clears a member. A new one needs content and a record.</summary>
public sealed record NoteChanges : EntityChanges
{
    /// <summary><c>content</c>: the text, as HTML. Pipedrive cleans it, so what is stored may differ from what was sent.</summary>
    public string? Content { get => Get<string>("content"); init => Set("content", value); }

    /// <summary><c>lead_id</c>: the lead it is linked to.</summary>
    public LeadId? LeadId { get => Get<LeadId?>("lead_id"); init => SetId("lead_id", value); }

    /// <summary><c>deal_id</c>: the deal it is linked to.</summary>
    public DealId? DealId { get => Get<DealId?>("deal_id"); init => SetId("deal_id", value); }

    /// <summary><c>person_id</c>: the person it is linked to.</summary>
    public PersonId? PersonId { get => Get<PersonId?>("person_id"); init => SetId("person_id", value); }

    /// <summary><c>org_id</c>: the organization it is linked to.</summary>
    public OrganizationId? OrgId { get => Get<OrganizationId?>("org_id"); init => SetId("org_id", value); }

    /// <summary><c>project_id</c>: the project it is linked to.</summary>
    public long? ProjectId { get => Get<long?>("project_id"); init => Set("project_id", value); }

    /// <summary><c>task_id</c>: the task it is linked to.</summary>
    public long? TaskId { get => Get<long?>("task_id"); init => Set("task_id", value); }

    /// <summary><c>user_id</c>: the author; only administrators may set it.</summary>
    public long? UserId { get => Get<long?>("user_id"); init => Set("user_id", value); }

    /// <summary><c>add_time</c>, UTC.</summary>
    public DateTimeOffset? AddTime { get => Get<DateTimeOffset?>("add_time"); init => SetPlainTime("add_time", value); }

    /// <summary><c>pinned_to_lead_flag</c>: whether it is pinned to the lead.</summary>
    public bool? PinnedToLeadFlag { get => Get<bool?>("pinned_to_lead_flag"); init => SetBit("pinned_to_lead_flag", value); }

    /// <summary><c>pinned_to_deal_flag</c>: whether it is pinned to the deal.</summary>
    public bool? PinnedToDealFlag { get => Get<bool?>("pinned_to_deal_flag"); init => SetBit("pinned_to_deal_flag", value); }

    /// <summary><c>pinned_to_organization_flag</c>: whether it is pinned to the organization.</summary>
    public bool? PinnedToOrganizationFlag { get => Get<bool?>("pinned_to_organization_flag"); init => SetBit("pinned_to_organization_flag", value); }

    /// <summary><c>pinned_to_person_flag</c>: whether it is pinned to the person.</summary>
    public bool? PinnedToPersonFlag { get => Get<bool?>("pinned_to_person_flag"); init => SetBit("pinned_to_person_flag", value); }

    /// <summary><c>pinned_to_project_flag</c>: whether it is pinned to the project.</summary>
    public bool? PinnedToProjectFlag { get => Get<bool?>("pinned_to_project_flag"); init => SetBit("pinned_to_project_flag", value); }

    /// <summary><c>pinned_to_task_flag</c>: whether it is pinned to the task.</summary>
    public bool? PinnedToTaskFlag { get => Get<bool?>("pinned_to_task_flag"); init => SetBit("pinned_to_task_flag", value); }
}
