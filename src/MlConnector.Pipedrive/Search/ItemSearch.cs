namespace MlConnector.Pipedrive;

/// <summary>What to search among all kinds of records.</summary>
public sealed record ItemSearch : TermSearch
{
    /// <summary>The kinds of records: <c>deal</c>, <c>person</c>, <c>organization</c>, <c>product</c>, <c>lead</c>, <c>file</c>, <c>mail_attachment</c>, <c>project</c>; empty means all.</summary>
    public IReadOnlyList<string> ItemTypes { get; init; } = [];

    /// <summary>The members to search; empty means all of them.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether the whole value must match, in whatever case; the term may then have one character.</summary>
    public bool? ExactMatch { get; init; }

    /// <summary>Whether to add the deals of found persons and organizations, and the like.</summary>
    public bool? SearchForRelatedItems { get; init; }

    /// <summary>Optional members to add.</summary>
    public IReadOnlyList<string> IncludeFields { get; init; } = [];

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.AddList("item_types", ItemTypes);
        text.AddList("fields", Fields);
        text.Add("exact_match", ExactMatch);
        text.Add("search_for_related_items", SearchForRelatedItems);
        text.AddList("include_fields", IncludeFields);
    }
}
