using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>One kind of record in one system: how it is read, shown in the engine's text form, and written.</summary>
internal interface IRecordEndpoint
{
    Side Side { get; }

    SyncFlow Flow { get; }

    /// <summary>What can be mapped, besides custom fields.</summary>
    IReadOnlyList<MemberInfo> Members { get; }

    /// <summary>Members that hold options of the account: a filter can ask for them, but they cannot be mapped.</summary>
    IReadOnlyList<string> Choices => [];

    /// <summary>Whether default dimensions hang on such records: each can be mapped as if it were a member.</summary>
    bool HasDimensions => false;

    /// <summary>How such a record is taken out of use; null when it cannot be.</summary>
    Barrier? Barrier => null;

    /// <summary>Pages of records changed at or after <paramref name="since"/>; all when null.</summary>
    IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>That records are there, and how old they are: all of them, at the lowest price. Of a side that lists only whole records there is nothing to gain.</summary>
    IAsyncEnumerable<RecordHead> ListHeadsAsync(ConnectionSession session, CancellationToken cancellationToken) =>
        ListAsync(session, null, cancellationToken).SelectMany(page => page.Select(record => new RecordHead(record.Id, record.ModifiedAt)));

    /// <summary>Reads records by their ids, from the primary database where there are several. Those that are gone are left out.</summary>
    Task<IReadOnlyList<Snapshot>> ReadAsync(ConnectionSession session, IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>What must exist before the record can be created; null when nothing is missing.</summary>
    Task<Prerequisite?> FindMissingAsync(ConnectionSession session, Snapshot source, CancellationToken cancellationToken) => Task.FromResult<Prerequisite?>(null);

    /// <summary>What has to be written to such a record because its pair belongs to another record than at the last sync.</summary>
    Task<Relation> RelateAsync(ConnectionSession session, Versions pair, CancellationToken cancellationToken) => Task.FromResult(Relation.Unchanged);

    /// <summary>Creates records and says of each what became of it, in the order given.</summary>
    Task<IReadOnlyList<CreateOutcome>> CreateAsync(ConnectionSession session, IReadOnlyList<NewRecord> records, CancellationToken cancellationToken);

    /// <summary>Changes the record if it still is what <paramref name="current"/> shows, and returns the server's echo.</summary>
    Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot current, IReadOnlyList<PlannedChange> changes, CancellationToken cancellationToken);
}
