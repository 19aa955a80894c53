namespace MlConnector.Pipedrive;

/// <summary>What to read of a list of records.</summary>
/// <typeparam name="TId">The id of the records.</typeparam>
public abstract record EntityQuery<TId> : ListQuery
    where TId : struct
{
    private const int MostIds = 100;

    private protected EntityQuery()
    {
    }

    /// <summary>Only these records; unknown and invisible ones are silently left out. Lists split them into requests of 100; an empty list asks for nothing.</summary>
    /// <value>Null: all.</value>
    public IReadOnlyList<TId>? Ids { get; init; }

    /// <summary>A filter of the account. Pipedrive ignores every other condition beside it, so it is refused together with one.</summary>
    public long? FilterId { get; init; }

    /// <summary>Only records of this user.</summary>
    public long? OwnerId { get; init; }

    /// <summary>Only records changed at or after this time; compared at one-second resolution. Records that were never changed do not come.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary><c>id</c>, <c>update_time</c> or <c>add_time</c>.</summary>
    /// <value>Null: by id.</value>
    public string? SortBy { get; init; }

    /// <summary>Whether the last comes first.</summary>
    /// <value>False.</value>
    public bool SortDescending { get; init; }

    /// <exception cref="ArgumentException">A filter together with another condition, no id at all, or more than 100 ids for one page.</exception>
    internal override void WriteTo(QueryText text)
    {
        if (FilterId is not null && (Ids is not null || OwnerId is not null || UpdatedSince is not null || HasConditions))
        {
            throw new ArgumentException("FilterId cannot be combined with other conditions: Pipedrive ignores them beside it.");
        }

        if (Ids is { Count: 0 or > MostIds })
        {
            throw new ArgumentException($"One page can ask for 1 to {MostIds} ids, not {Ids.Count}; the list methods split longer lists.");
        }

        base.WriteTo(text);
        text.Add("filter_id", FilterId);
        text.AddList("ids", Ids ?? []);
        text.Add("owner_id", OwnerId);
        text.Add("updated_since", UpdatedSince);
        text.Add("sort_by", SortBy);
        text.Add("sort_direction", SortDescending ? "desc" : null);
    }

    /// <summary>Whether conditions of the derived query are set.</summary>
    private protected abstract bool HasConditions { get; }

    internal override IEnumerable<ListQuery> Parts() =>
        Ids is null ? [this] : Ids.Distinct().Chunk(MostIds).Select(chunk => this with { Ids = chunk });

    internal override IReadOnlyList<ListQuery> Halves() =>
        Ids is { Count: > 1 } && Cursor is null ? Ids.Chunk((Ids.Count + 1) / 2).Select(half => this with { Ids = half }).ToList() : [];
}
