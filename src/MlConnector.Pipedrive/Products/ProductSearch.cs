namespace MlConnector.Pipedrive;

/// <summary>What to search among products: <c>name</c>, <c>code</c>, <c>custom_fields</c>.</summary>
public sealed record ProductSearch : TermSearch
{
    /// <summary>The members to search; empty means all of them.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether the whole value must match, in whatever case; the term may then have one character.</summary>
    public bool? ExactMatch { get; init; }

    /// <summary>Optional members to add.</summary>
    public IReadOnlyList<string> IncludeFields { get; init; } = [];

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.AddList("fields", Fields);
        text.Add("exact_match", ExactMatch);
        text.AddList("include_fields", IncludeFields);
    }
}
