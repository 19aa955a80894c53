namespace MlConnector.Pipedrive;

/// <summary>Which persons to read.</summary>
public sealed record PersonQuery : EntityQuery<PersonId>
{
    /// <summary>Only those of this organization.</summary>
    public OrganizationId? OrgId { get; init; }

    /// <summary>Only those of this deal.</summary>
    public DealId? DealId { get; init; }

    /// <summary>Only records changed before this time.</summary>
    public DateTimeOffset? UpdatedUntil { get; init; }

    /// <summary>Optional members to add.</summary>
    public IReadOnlyList<string> IncludeFields { get; init; } = [];

    /// <summary>Keys of the custom fields to return, at most 15; empty means all.</summary>
    public IReadOnlyList<string> CustomFields { get; init; } = [];

    private protected override bool HasConditions => OrgId is not null || DealId is not null || UpdatedUntil is not null;

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.AddId("org_id", OrgId);
        text.AddId("deal_id", DealId);
        text.Add("updated_until", UpdatedUntil);
        text.AddList("include_fields", IncludeFields);
        text.AddKeys("custom_fields", CustomFields);
    }
}
