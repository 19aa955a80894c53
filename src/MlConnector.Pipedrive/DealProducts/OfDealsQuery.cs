namespace MlConnector.Pipedrive;

/// <summary>Of which deals to read something.</summary>
public abstract record OfDealsQuery : ListQuery
{
    private const int MostDeals = 100;

    private protected OfDealsQuery()
    {
    }

    /// <summary>The deals. Lists split them into requests of 100; no deals ask for nothing.</summary>
    public IReadOnlyList<DealId> DealIds { get; init; } = [];

    /// <summary>The member to sort by, within each request; null means the id.</summary>
    public string? SortBy { get; init; }

    /// <summary>Whether the last comes first.</summary>
    /// <value>False.</value>
    public bool SortDescending { get; init; }

    /// <exception cref="ArgumentException">No deal at all, or more than 100 for one page.</exception>
    internal override void WriteTo(QueryText text)
    {
        if (DealIds is { Count: 0 or > MostDeals })
        {
            throw new ArgumentException($"One page can ask for 1 to {MostDeals} deals, not {DealIds.Count}; the list methods split longer lists.");
        }

        base.WriteTo(text);
        text.AddList("deal_ids", DealIds);
        text.Add("sort_by", SortBy);
        text.Add("sort_direction", SortDescending ? "desc" : null);
    }

    internal override IEnumerable<ListQuery> Parts() => DealIds.Distinct().Chunk(MostDeals).Select(chunk => this with { DealIds = chunk });

    internal override IReadOnlyList<ListQuery> Halves() =>
        DealIds.Count > 1 && Cursor is null ? DealIds.Chunk((DealIds.Count + 1) / 2).Select(half => this with { DealIds = half }).ToList() : [];
}
