namespace MlConnector.Sync.Tests.Storage;

/// <summary>What every database must keep. A database joins by deriving each contract and naming itself.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private ITestDatabase? _database;

    private protected TestStore Store { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _database = NewDatabase();
        Store = new TestStore(_database.Database);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _database!.DisposeAsync();
    }

    private protected abstract ITestDatabase NewDatabase();
}
