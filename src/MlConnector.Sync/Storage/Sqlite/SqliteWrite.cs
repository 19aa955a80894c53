namespace MlConnector.Sync.Storage.Sqlite;

/// <summary>One operation on its way to the writer. Its caller hears of it only after the commit.</summary>
internal abstract class SqliteWrite(CancellationToken cancellationToken)
{
    private Exception? _failure;

    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    protected CancellationToken CancellationToken => cancellationToken;

    /// <summary>Runs the operation inside the transaction.</summary>
    public abstract Task RunAsync(SqlSession session);

    /// <summary>Notes that the operation itself failed and was undone.</summary>
    public void Undone(Exception failure) => _failure = failure;

    /// <summary>Tells the caller that the transaction is on the disk.</summary>
    public void Committed()
    {
        if (_failure is null)
        {
            Succeed();
        }
        else
        {
            Fail(_failure);
        }
    }

    public abstract void Fail(Exception failure);

    public abstract void Cancel();

    protected abstract void Succeed();
}

/// <summary>An operation with its result.</summary>
internal sealed class SqliteWrite<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken) : SqliteWrite(cancellationToken)
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Completion => _completion.Task;

    public override async Task RunAsync(SqlSession session) => _result = await operation(session).ConfigureAwait(false);

    public override void Fail(Exception failure) => _completion.TrySetException(failure);

    public override void Cancel() => _completion.TrySetCanceled(CancellationToken);

    protected override void Succeed() => _completion.TrySetResult(_result!);
}
