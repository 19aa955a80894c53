namespace MlConnector.Sync.Auditing;

/// <summary>How an export of the audit trail is written. Both are UTF-8 without byte order mark, with invariant numbers and UTC times.</summary>
public enum AuditExportFormat
{
    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>
    /// Comma-separated values (RFC 4180) with a header: one row for each changed field, one for an entry without changes. A value that a
    /// spreadsheet could take for a formula gets an apostrophe before it.
    /// </summary>
    Csv,
}
