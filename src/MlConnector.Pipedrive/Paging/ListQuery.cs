namespace MlConnector.Pipedrive;

/// <summary>What to read of a list. Not every list knows every member; Pipedrive refuses what a list does not know.</summary>
public sealed record ListQuery
{
    /// <summary>Only records changed at or after this time; compared at one-second resolution.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary><c>id</c>, <c>update_time</c> or <c>add_time</c>.</summary>
    /// <value>Null: by id.</value>
    public string? SortBy { get; init; }

    /// <summary>Deals only: <c>open</c>, <c>won</c>, <c>lost</c>, <c>deleted</c>. Empty means all but deleted ones.</summary>
    public IReadOnlyList<string> Status { get; init; } = [];

    /// <summary>Records in one page, at most 500. A list costs the same whatever the limit.</summary>
    /// <value>500.</value>
    public int Limit { get; init; } = 500;

    /// <summary>The cursor of an earlier page; null for the first one.</summary>
    public string? Cursor { get; init; }
}
