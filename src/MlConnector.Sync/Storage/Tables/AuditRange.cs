namespace MlConnector.Sync.Storage.Tables;

/// <summary>A range of audit ids.</summary>
/// <param name="AfterId">The id before the first.</param>
/// <param name="LastId">The last id.</param>
internal sealed record AuditRange(long AfterId, long LastId);
