namespace MlConnector.Sync.Matching;

/// <summary>The pairs of records that are the same thing, and the hand of a person on them.</summary>
public interface ILinks
{
    /// <summary>Finds the link of a record; null when it has none.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="flow">The kind of record.</param>
    /// <param name="side">The system of the id.</param>
    /// <param name="id">The record's id there.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<RecordLink?> FindAsync(string connection, SyncFlow flow, Side side, string id, CancellationToken cancellationToken = default);

    /// <summary>Links two records by hand. Differences between them are left alone; only what one side lacks is filled in.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="flow">The kind of record.</param>
    /// <param name="pipedriveId">The Pipedrive record.</param>
    /// <param name="businessCentralId">The Business Central record.</param>
    /// <param name="actor">Who does it, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels before the link is stored.</param>
    /// <exception cref="ReviewDecisionException">One of them is unknown or linked with another record; nothing was stored.</exception>
    Task LinkAsync(string connection, SyncFlow flow, long pipedriveId, Guid businessCentralId, string actor, CancellationToken cancellationToken = default);

    /// <summary>Takes a link away, and remembers that: these two are never linked again by automation, and nothing is created in their place without being asked.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="flow">The kind of record.</param>
    /// <param name="pipedriveId">The Pipedrive record.</param>
    /// <param name="actor">Who does it, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    /// <exception cref="ReviewDecisionException">The record has no link; nothing was stored.</exception>
    Task UnlinkAsync(string connection, SyncFlow flow, long pipedriveId, string actor, CancellationToken cancellationToken = default);
}
