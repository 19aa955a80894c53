namespace MlConnector.Sync.Auditing;

/// <summary>Which audit entries to read; every member narrows the answer.</summary>
public sealed record AuditQuery
{
    /// <summary>The connection's name; null means all.</summary>
    public string? Connection { get; init; }

    /// <summary>The flow; null means all.</summary>
    public SyncFlow? Flow { get; init; }

    /// <summary>The Pipedrive id of one record.</summary>
    public string? PipedriveId { get; init; }

    /// <summary>The Business Central id of one record.</summary>
    public string? BusinessCentralId { get; init; }

    /// <summary>Only this action; null means all.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>Only entries at or after this time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How many entries at most, the newest ones; they are returned oldest first.</summary>
    /// <value>200, at most 10,000.</value>
    public int Limit { get; init; } = 200;
}
