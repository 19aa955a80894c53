namespace MlConnector.Sync.Connections;

/// <summary>Counts what the store holds of one connection.</summary>
internal interface IStatusStore
{
    Task<ConnectionStatus> ReadAsync(string connection, CancellationToken cancellationToken);
}
