using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Lets the process die at one of its persistence boundaries: right before a transaction is stored, or right after. Dead is dead: nothing works until the restart.</summary>
internal sealed class CrashingDatabase(IDatabase inner, CrashPoint point) : IDatabase, IAsyncDisposable
{
    public Task OpenAsync(CancellationToken cancellationToken) => inner.OpenAsync(cancellationToken);

    public Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken)
    {
        point.EnsureAlive();
        return inner.ReadAsync(operation, cancellationToken);
    }

    public async Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken)
    {
        point.EnsureAlive();
        point.Reach(after: false);
        var result = await inner.WriteAsync(operation, cancellationToken);
        point.Reach(after: true);
        return result;
    }

    public ValueTask DisposeAsync() => inner is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}

/// <summary>The boundary at which the process dies, counted over all transactions.</summary>
internal sealed class CrashPoint(int transaction, bool after)
{
    private int _seen;

    public bool IsDead { get; private set; }

    /// <summary>A crash that never comes: the runs after the restart.</summary>
    public static CrashPoint Never => new(int.MaxValue, false);

    /// <summary>Dies now, between two boundaries.</summary>
    public void Die() => IsDead = true;

    public void EnsureAlive()
    {
        if (IsDead)
        {
            throw new StoreUnavailableException("The process is dead.", null);
        }
    }

    public void Reach(bool after)
    {
        var number = after ? Volatile.Read(ref _seen) : Interlocked.Increment(ref _seen);
        if (number == transaction && after == IsAfter)
        {
            IsDead = true;
            EnsureAlive();
        }
    }

    private bool IsAfter { get; } = after;
}
