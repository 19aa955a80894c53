namespace MlConnector.Sync.Connections;

/// <summary>Counts what the store holds of one connection.</summary>
internal interface IStatusStore
{
    Task<ConnectionStatus> ReadAsync(string connection, CancellationToken cancellationToken);

    /// <summary>When the record that has been due for the longest time became due; null when nothing is due.</summary>
    Task<DateTimeOffset?> FindOldestDueAsync(string connection, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Writes something that changes nothing, to see whether the store can be written.</summary>
    /// <exception cref="StoreUnavailableException">It cannot.</exception>
    Task TouchAsync(string connection, CancellationToken cancellationToken);
}
