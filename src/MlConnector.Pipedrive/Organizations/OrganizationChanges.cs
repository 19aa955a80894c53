namespace MlConnector.Pipedrive;

/// <summary>What to write to an organization: only members whose setter was called are sent; null clears a member.</summary>
public sealed record OrganizationChanges : EntityChanges
{
    /// <summary><c>name</c>: its name; not unique.</summary>
    public string? Name { get => Get<string>("name"); init => Set("name", value); }

    /// <summary><c>owner_id</c>: the user who owns it.</summary>
    public long? OwnerId { get => Get<long?>("owner_id"); init => Set("owner_id", value); }

    /// <summary><c>add_time</c>; only of new records.</summary>
    public DateTimeOffset? AddTime { get => Get<DateTimeOffset?>("add_time"); init => SetTime("add_time", value); }

    /// <summary><c>visible_to</c>: visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get => Get<int?>("visible_to"); init => Set("visible_to", value); }

    /// <summary><c>label_ids</c>: labels; a write replaces all of them.</summary>
    public IReadOnlyList<long>? LabelIds { get => Get<IReadOnlyList<long>>("label_ids"); init => SetNumbers("label_ids", value); }

    /// <summary><c>address</c>; takes the place of the whole address.</summary>
    public ReplacedAddress? Address { get => Get<ReplacedAddress>("address"); init => Set("address", value); }

    /// <summary><c>website</c>: web address, where the account has it.</summary>
    public string? Website { get => Get<string>("website"); init => Set("website", value); }

    /// <summary><c>linkedin</c>: linkedIn profile, where the account has it.</summary>
    public string? Linkedin { get => Get<string>("linkedin"); init => Set("linkedin", value); }

    /// <summary><c>industry</c>: industry, an option of the field.</summary>
    public long? Industry { get => Get<long?>("industry"); init => Set("industry", value); }

    /// <summary><c>annual_revenue</c>: yearly revenue, where the account has it.</summary>
    public decimal? AnnualRevenue { get => Get<decimal?>("annual_revenue"); init => Set("annual_revenue", value); }

    /// <summary><c>employee_count</c>: number of employees, where the account has it.</summary>
    public long? EmployeeCount { get => Get<long?>("employee_count"); init => Set("employee_count", value); }

    /// <summary><c>custom_fields</c>: custom fields by their 40-character keys.</summary>
    /// <exception cref="ArgumentException">There are none: Pipedrive would clear every custom field.</exception>
    public CustomFieldChanges? CustomFields { get => Get<CustomFieldChanges>("custom_fields"); init => SetCustomFields(value); }
}
