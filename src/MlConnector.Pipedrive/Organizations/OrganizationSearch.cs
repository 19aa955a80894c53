namespace MlConnector.Pipedrive;

/// <summary>What to search among organizations: <c>name</c>, <c>address</c>, <c>notes</c>, <c>custom_fields</c>.</summary>
public sealed record OrganizationSearch : TermSearch
{
    /// <summary>The members to search; empty means all of them.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether the whole value must match, in whatever case; the term may then have one character.</summary>
    public bool? ExactMatch { get; init; }

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.AddList("fields", Fields);
        text.Add("exact_match", ExactMatch);
    }
}
