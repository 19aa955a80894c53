namespace MlConnector.Pipedrive;

/// <summary>Which activities to read. Activities can also be sorted by <c>due_date</c>.</summary>
public sealed record ActivityQuery : EntityQuery<ActivityId>
{
    /// <summary>Only those of this deal.</summary>
    public DealId? DealId { get; init; }

    /// <summary>Only those of this lead.</summary>
    public LeadId? LeadId { get; init; }

    /// <summary>Only those of this person.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>Only those of this organization.</summary>
    public OrganizationId? OrgId { get; init; }

    /// <summary>Only done or only open ones; null means both.</summary>
    public bool? Done { get; init; }

    /// <summary>Only records changed before this time.</summary>
    public DateTimeOffset? UpdatedUntil { get; init; }

    /// <summary>Optional members to add.</summary>
    public IReadOnlyList<string> IncludeFields { get; init; } = [];

    private protected override bool HasConditions => DealId is not null || LeadId is not null || PersonId is not null || OrgId is not null || Done is not null || UpdatedUntil is not null;

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.AddId("deal_id", DealId);
        text.AddId("lead_id", LeadId);
        text.AddId("person_id", PersonId);
        text.AddId("org_id", OrgId);
        text.Add("done", Done);
        text.Add("updated_until", UpdatedUntil);
        text.AddList("include_fields", IncludeFields);
    }
}
