using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>Everything that is particular to one pair of master-data entities: how both are read, projected and written.</summary>
internal interface IRecordPair
{
    SyncFlow Flow { get; }

    /// <summary>The mapped members, in the order in which Business Central wants to be told.</summary>
    IReadOnlyList<FieldRule> Rules { get; }

    /// <summary>Pages of Pipedrive records changed at or after <paramref name="since"/>; all when null.</summary>
    IAsyncEnumerable<IReadOnlyList<Snapshot>> PollPipedriveAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>Pages of Business Central records changed at or after <paramref name="since"/>; all when null.</summary>
    IAsyncEnumerable<IReadOnlyList<Snapshot>> PollBusinessCentralAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>Reads one Pipedrive record; null when it is gone or out of reach.</summary>
    Task<Snapshot?> ReadPipedriveAsync(ConnectionSession session, long id, CancellationToken cancellationToken);

    /// <summary>Reads one Business Central record from the primary database; null when it is gone.</summary>
    Task<Snapshot?> ReadBusinessCentralAsync(ConnectionSession session, Guid id, CancellationToken cancellationToken);

    /// <summary>What must exist before the record can be created; null when nothing is missing.</summary>
    Task<Prerequisite?> FindMissingAsync(ConnectionSession session, Snapshot source, CancellationToken cancellationToken);

    /// <summary>Creates the record and returns the server's echo.</summary>
    Task<Snapshot> CreateAsync(ConnectionSession session, Snapshot source, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken);

    /// <summary>Changes the record if it still has the version that <paramref name="target"/> shows, and returns the server's echo.</summary>
    Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot target, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken);
}
