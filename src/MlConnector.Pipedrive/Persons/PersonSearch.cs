namespace MlConnector.Pipedrive;

/// <summary>What to search among persons: <c>name</c>, <c>email</c>, <c>phone</c>, <c>notes</c>, <c>custom_fields</c>.</summary>
public sealed record PersonSearch : TermSearch
{
    /// <summary>The members to search; empty means all of them.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether the whole value must match, in whatever case; the term may then have one character.</summary>
    public bool? ExactMatch { get; init; }

    /// <summary>Only those of this organization; among the first 2,000 matches.</summary>
    public OrganizationId? OrganizationId { get; init; }

    /// <summary>Optional members to add.</summary>
    public IReadOnlyList<string> IncludeFields { get; init; } = [];

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.AddList("fields", Fields);
        text.Add("exact_match", ExactMatch);
        text.AddId("organization_id", OrganizationId);
        text.AddList("include_fields", IncludeFields);
    }
}
