namespace MlConnector.Sync.Connections;

/// <summary>Remembers which account a connection belongs to.</summary>
internal interface IAccountStore
{
    Task<ConsentingAccount?> FindAsync(string connection, CancellationToken cancellationToken);

    Task SaveAsync(string connection, ConsentingAccount account, CancellationToken cancellationToken);
}
