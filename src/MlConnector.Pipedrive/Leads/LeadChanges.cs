namespace MlConnector.Pipedrive;

/// <summary>What to write to a lead: only members whose setter was called are sent; null clears a member. A new one needs a title and a person or an organization.</summary>
public sealed record LeadChanges : EntityChanges
{
    /// <summary><c>title</c>: its title.</summary>
    public string? Title { get => Get<string>("title"); init => Set("title", value); }

    /// <summary><c>owner_id</c>: the user who owns it.</summary>
    public long? OwnerId { get => Get<long?>("owner_id"); init => Set("owner_id", value); }

    /// <summary><c>label_ids</c>: labels, all of them.</summary>
    public IReadOnlyList<Guid>? LabelIds { get => Get<IReadOnlyList<Guid>>("label_ids"); init => SetList("label_ids", value, (writer, id) => writer.WriteStringValue(id)); }

    /// <summary><c>person_id</c>: the person it is linked to.</summary>
    public PersonId? PersonId { get => Get<PersonId?>("person_id"); init => SetId("person_id", value); }

    /// <summary><c>organization_id</c>: the organization it is linked to.</summary>
    public OrganizationId? OrganizationId { get => Get<OrganizationId?>("organization_id"); init => SetId("organization_id", value); }

    /// <summary><c>value</c>; null clears it.</summary>
    public LeadValue? Value { get => Get<LeadValue>("value"); init => Set("value", value); }

    /// <summary><c>expected_close_date</c>: when it is expected to close.</summary>
    public DateOnly? ExpectedCloseDate { get => Get<DateOnly?>("expected_close_date"); init => Set("expected_close_date", value); }

    /// <summary><c>visible_to</c>: visibility group, <c>1</c>, <c>3</c>, <c>5</c> or <c>7</c>.</summary>
    public string? VisibleTo { get => Get<string>("visible_to"); init => Set("visible_to", value); }

    /// <summary><c>was_seen</c>: whether a user has seen it.</summary>
    public bool? WasSeen { get => Get<bool?>("was_seen"); init => Set("was_seen", value); }

    /// <summary><c>origin_id</c>: what created it, as its creator names it; only of new leads.</summary>
    public string? OriginId { get => Get<string>("origin_id"); init => Set("origin_id", value); }

    /// <summary><c>channel</c>: the marketing channel, an option of the field.</summary>
    public long? Channel { get => Get<long?>("channel"); init => Set("channel", value); }

    /// <summary><c>channel_id</c>: what the marketing channel calls it.</summary>
    public string? ChannelId { get => Get<string>("channel_id"); init => Set("channel_id", value); }

    /// <summary><c>is_archived</c>; only of existing leads.</summary>
    public bool? IsArchived { get => Get<bool?>("is_archived"); init => Set("is_archived", value); }

    /// <summary>Custom fields by their keys, which are those of deals: resolve names and bindings with <see cref="FieldEntity.Deal"/>.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public CustomFieldChanges? CustomFields { get => Get<CustomFieldChanges>("custom_fields"); init => SetFlatCustomFields(value); }
}
