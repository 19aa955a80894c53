namespace MlConnector.Pipedrive;

/// <summary>Which deals to read.</summary>
public sealed record DealQuery : EntityQuery<DealId>
{
    /// <summary>Only those of this person.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>Only those of this organization.</summary>
    public OrganizationId? OrgId { get; init; }

    /// <summary>Only those in this pipeline.</summary>
    public long? PipelineId { get; init; }

    /// <summary>Only those in this stage.</summary>
    public long? StageId { get; init; }

    /// <summary>Only those with one of these states: <c>open</c>, <c>won</c>, <c>lost</c>, <c>deleted</c>; empty means all but deleted ones. Deleted deals stay listed for 30 days.</summary>
    public IReadOnlyList<string> Status { get; init; } = [];

    /// <summary>Only records changed before this time.</summary>
    public DateTimeOffset? UpdatedUntil { get; init; }

    /// <summary>Optional members to add.</summary>
    public IReadOnlyList<string> IncludeFields { get; init; } = [];

    /// <summary>Keys of the custom fields to return, at most 15; empty means all.</summary>
    public IReadOnlyList<string> CustomFields { get; init; } = [];

    private protected override bool HasConditions => PersonId is not null || OrgId is not null || PipelineId is not null || StageId is not null || Status.Count > 0 || UpdatedUntil is not null;

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.AddId("person_id", PersonId);
        text.AddId("org_id", OrgId);
        text.Add("pipeline_id", PipelineId);
        text.Add("stage_id", StageId);
        text.AddList("status", Status);
        text.Add("updated_until", UpdatedUntil);
        text.AddList("include_fields", IncludeFields);
        text.AddKeys("custom_fields", CustomFields);
    }
}
