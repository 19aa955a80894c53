namespace MlConnector.Pipedrive;

/// <summary>What to write to a deal: only members whose setter was called are sent; null clears a member. The origin cannot be written.</summary>
/// <exception cref="ArgumentException">A text is longer than Pipedrive accepts.</exception>
public sealed record DealChanges : EntityChanges
{
    /// <summary><c>title</c>, at most 255 characters: its title.</summary>
    public string? Title { get => Get<string>("title"); init => SetText("title", value, 255); }

    /// <summary><c>owner_id</c>: the user who owns it.</summary>
    public long? OwnerId { get => Get<long?>("owner_id"); init => Set("owner_id", value); }

    /// <summary><c>person_id</c>: the person it is linked to.</summary>
    public PersonId? PersonId { get => Get<PersonId?>("person_id"); init => SetId("person_id", value); }

    /// <summary><c>org_id</c>: the organization it is linked to.</summary>
    public OrganizationId? OrgId { get => Get<OrganizationId?>("org_id"); init => SetId("org_id", value); }

    /// <summary><c>pipeline_id</c>: its pipeline.</summary>
    public int? PipelineId { get => Get<int?>("pipeline_id"); init => Set("pipeline_id", value); }

    /// <summary><c>stage_id</c>: its stage; the stage decides the pipeline.</summary>
    public int? StageId { get => Get<int?>("stage_id"); init => Set("stage_id", value); }

    /// <summary><c>value</c>, only of deals without lines: Pipedrive computes it from the lines, and overwrites or refuses what is sent.</summary>
    public DealValue? Value { get => Get<DealValue>("value"); init => Set("value", value); }

    /// <summary><c>currency</c>: currency code.</summary>
    public string? Currency { get => Get<string>("currency"); init => Set("currency", value); }

    /// <summary><c>is_archived</c>: archived deals vanish from normal lists and cannot be edited.</summary>
    public bool? IsArchived { get => Get<bool?>("is_archived"); init => Set("is_archived", value); }

    /// <summary><c>archive_time</c>, UTC.</summary>
    public DateTimeOffset? ArchiveTime { get => Get<DateTimeOffset?>("archive_time"); init => SetPlainTime("archive_time", value); }

    /// <summary><c>status</c>: <c>open</c>, <c>won</c> or <c>lost</c>.</summary>
    public string? Status { get => Get<string>("status"); init => Set("status", value); }

    /// <summary><c>probability</c>: probability in percent.</summary>
    public decimal? Probability { get => Get<decimal?>("probability"); init => Set("probability", value); }

    /// <summary><c>lost_reason</c>: why it was lost; only together with the status <c>lost</c>.</summary>
    public string? LostReason { get => Get<string>("lost_reason"); init => Set("lost_reason", value); }

    /// <summary><c>visible_to</c>: visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get => Get<int?>("visible_to"); init => Set("visible_to", value); }

    /// <summary><c>close_time</c>: when it was won or lost.</summary>
    public DateTimeOffset? CloseTime { get => Get<DateTimeOffset?>("close_time"); init => SetTime("close_time", value); }

    /// <summary><c>won_time</c>: when it was won.</summary>
    public DateTimeOffset? WonTime { get => Get<DateTimeOffset?>("won_time"); init => SetTime("won_time", value); }

    /// <summary><c>lost_time</c>: when it was lost.</summary>
    public DateTimeOffset? LostTime { get => Get<DateTimeOffset?>("lost_time"); init => SetTime("lost_time", value); }

    /// <summary><c>expected_close_date</c>: when it is expected to close.</summary>
    public DateOnly? ExpectedCloseDate { get => Get<DateOnly?>("expected_close_date"); init => Set("expected_close_date", value); }

    /// <summary><c>label_ids</c>: labels; a write replaces all of them.</summary>
    public IReadOnlyList<long>? LabelIds { get => Get<IReadOnlyList<long>>("label_ids"); init => SetNumbers("label_ids", value); }

    /// <summary><c>custom_fields</c>: custom fields by their 40-character keys.</summary>
    /// <exception cref="ArgumentException">There are none: Pipedrive would clear every custom field.</exception>
    public CustomFieldChanges? CustomFields { get => Get<CustomFieldChanges>("custom_fields"); init => SetCustomFields(value); }
}
