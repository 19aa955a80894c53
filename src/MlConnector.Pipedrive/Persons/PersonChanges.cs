namespace MlConnector.Pipedrive;

/// <summary>What to write to a person: only members whose setter was called are sent; null clears a member.</summary>
public sealed record PersonChanges : EntityChanges
{
    /// <summary><c>name</c>: its name; not unique.</summary>
    public string? Name { get => Get<string>("name"); init => Set("name", value); }

    /// <summary><c>owner_id</c>: the user who owns it.</summary>
    public long? OwnerId { get => Get<long?>("owner_id"); init => Set("owner_id", value); }

    /// <summary><c>org_id</c>: the organization it is linked to.</summary>
    public OrganizationId? OrgId { get => Get<OrganizationId?>("org_id"); init => SetId("org_id", value); }

    /// <summary><c>add_time</c>; only of new records.</summary>
    public DateTimeOffset? AddTime { get => Get<DateTimeOffset?>("add_time"); init => SetTime("add_time", value); }

    /// <summary><c>emails</c>; the list takes the place of the whole list.</summary>
    public ReplacedList<ContactValue>? Emails { get => Get<ReplacedList<ContactValue>>("emails"); init => SetContacts("emails", value); }

    /// <summary><c>phones</c>; the list takes the place of the whole list.</summary>
    public ReplacedList<ContactValue>? Phones { get => Get<ReplacedList<ContactValue>>("phones"); init => SetContacts("phones", value); }

    /// <summary><c>visible_to</c>: visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get => Get<int?>("visible_to"); init => Set("visible_to", value); }

    /// <summary><c>label_ids</c>: labels; a write replaces all of them.</summary>
    public IReadOnlyList<long>? LabelIds { get => Get<IReadOnlyList<long>>("label_ids"); init => SetNumbers("label_ids", value); }

    /// <summary><c>postal_address</c>; takes the place of the whole address; only where contact synchronization is on.</summary>
    public ReplacedAddress? PostalAddress { get => Get<ReplacedAddress>("postal_address"); init => Set("postal_address", value); }

    /// <summary><c>notes</c>; only where contact synchronization is on.</summary>
    public string? Notes { get => Get<string>("notes"); init => Set("notes", value); }

    /// <summary><c>im</c>; the list takes the place of the whole list; only where contact synchronization is on.</summary>
    public ReplacedList<ContactValue>? Im { get => Get<ReplacedList<ContactValue>>("im"); init => SetContacts("im", value); }

    /// <summary><c>birthday</c>: birthday; only where contact synchronization is on.</summary>
    public DateOnly? Birthday { get => Get<DateOnly?>("birthday"); init => Set("birthday", value); }

    /// <summary><c>job_title</c>: job title; only where contact synchronization is on.</summary>
    public string? JobTitle { get => Get<string>("job_title"); init => Set("job_title", value); }

    /// <summary><c>marketing_status</c>: <c>no_consent</c>, <c>unsubscribed</c>, <c>subscribed</c> or <c>archived</c>; refused where the marketing app is off.</summary>
    public string? MarketingStatus { get => Get<string>("marketing_status"); init => Set("marketing_status", value); }

    /// <summary><c>custom_fields</c>: custom fields by their 40-character keys.</summary>
    /// <exception cref="ArgumentException">There are none: Pipedrive would clear every custom field.</exception>
    public CustomFieldChanges? CustomFields { get => Get<CustomFieldChanges>("custom_fields"); init => SetCustomFields(value); }
}
