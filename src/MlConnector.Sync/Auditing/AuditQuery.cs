namespace MlConnector.Sync.Auditing;

/// <summary>Which audit entries to read; every member narrows the answer.</summary>
public sealed record AuditQuery
{
    /// <summary>The connection's name; null means all.</summary>
    public string? Connection { get; init; }

    /// <summary>The flow; null means all.</summary>
    public SyncFlow? Flow { get; init; }

    /// <summary>The id of one record, of either side. A Pipedrive id is unique in one flow only.</summary>
    public string? RecordId { get; init; }

    /// <summary>The Pipedrive id of one record.</summary>
    public string? PipedriveId { get; init; }

    /// <summary>The Business Central id of one record.</summary>
    public string? BusinessCentralId { get; init; }

    /// <summary>Only this action, which is the outcome; null means all.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>Only what this person or account did, or <see cref="AuditEntry.Engine"/>; null means all.</summary>
    public string? Actor { get; init; }

    /// <summary>Only entries at or after this time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only entries before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only entries with a smaller <see cref="AuditEntry.Id"/>: the smallest one of a page leads to the page before it.</summary>
    public long? BeforeId { get; init; }

    /// <summary>How many entries at most, the newest ones; they are returned oldest first. An export has no limit.</summary>
    /// <value>200, at most 10,000.</value>
    public int Limit { get; init; } = 200;
}
