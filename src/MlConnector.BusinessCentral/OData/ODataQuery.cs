namespace MlConnector.BusinessCentral;

/// <summary>What to read of a collection. Built once; the client turns it into a URL in one place.</summary>
/// <exception cref="NotSupportedException">When it is sent: the server's 8,099 characters do not hold it.</exception>
public sealed record ODataQuery
{
    /// <summary>Which records; null means all.</summary>
    public ODataFilter? Filter { get; init; }

    /// <summary>Members to sort by, each optionally followed by <c> desc</c>.</summary>
    public IReadOnlyList<string> OrderBy { get; init; } = [];

    /// <summary>Members to return; empty means all.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Navigations to include, for example <c>salesOrderLines</c>.</summary>
    public IReadOnlyList<string> Expand { get; init; } = [];

    /// <summary>At most so many records; null means all.</summary>
    public int? Top { get; init; }

    /// <summary>Records in one answer, at most 20,000.</summary>
    /// <value>Null: the server's 20,000.</value>
    public int? PageSize { get; init; }

    /// <summary>Which database answers.</summary>
    /// <value>Null: the server chooses, which may be a replica that lags.</value>
    public DataAccessIntent? Intent { get; init; }

    /// <summary>Whether <see cref="ODataPage{T}.Count"/> tells how many records there are on all pages.</summary>
    public bool Count { get; init; }

    /// <summary>The continuation link of an earlier page; every other member is ignored then.</summary>
    internal string? NextLink { get; init; }

    /// <summary>Whether the records of the page are read while they arrive.</summary>
    internal bool IsStreamed { get; init; }
}
