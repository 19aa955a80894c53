namespace MlConnector.Pipedrive;

/// <summary>In which order to read the lines of a deal.</summary>
public sealed record DealProductQuery : ListQuery
{
    /// <summary>The member to sort by; null means the id.</summary>
    public string? SortBy { get; init; }

    /// <summary>Whether the last comes first.</summary>
    public bool SortDescending { get; init; }

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.Add("sort_by", SortBy);
        text.Add("sort_direction", SortDescending ? "desc" : null);
    }
}
