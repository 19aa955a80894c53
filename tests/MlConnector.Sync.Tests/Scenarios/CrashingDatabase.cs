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
        var number = point.Begin();
        var result = await inner.WriteAsync(operation, cancellationToken);
        point.End(number);
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

    /// <summary>A transaction is about to be stored.</summary>
    /// <returns>Its number, by which it is known when it was stored: others go on beside it.</returns>
    public int Begin()
    {
        var number = Interlocked.Increment(ref _seen);
        DieIf(number == transaction && !after);
        return number;
    }

    /// <summary>A transaction was stored.</summary>
    public void End(int number) => DieIf(number == transaction && after);

    private void DieIf(bool isTheTime)
    {
        IsDead |= isTheTime;
        EnsureAlive();
    }
}
