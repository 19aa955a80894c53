namespace MlConnector.Pipedrive;

/// <summary>Which organizations to read.</summary>
public sealed record OrganizationQuery : EntityQuery<OrganizationId>
{
    /// <summary>Only records changed before this time.</summary>
    public DateTimeOffset? UpdatedUntil { get; init; }

    /// <summary>Optional members to add.</summary>
    public IReadOnlyList<string> IncludeFields { get; init; } = [];

    /// <summary>Keys of the custom fields to return, at most 15; empty means all.</summary>
    public IReadOnlyList<string> CustomFields { get; init; } = [];

    private protected override bool HasConditions => UpdatedUntil is not null;

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.Add("updated_until", UpdatedUntil);
        text.AddList("include_fields", IncludeFields);
        text.AddKeys("custom_fields", CustomFields);
    }
}
