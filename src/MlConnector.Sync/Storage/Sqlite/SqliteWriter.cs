using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace MlConnector.Sync.Storage.Sqlite;

/// <summary>
/// The only writer of the file. It takes everything that waits, up to 500 operations, through one transaction: one wait for the disk
/// serves them all. Each operation has its own savepoint.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int BatchSize = 500;
    private readonly SqliteFile _file;
    private readonly Channel<SqliteWrite> _queue = Channel.CreateUnbounded<SqliteWrite>(new() { SingleReader = true });
    private readonly Task _loop;
    private SqlSession? _session;

    public SqliteWriter(SqliteFile file)
    {
        _file = file;
        _loop = Task.Run(RunAsync);
    }

    public Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken)
    {
        var write = new SqliteWrite<T>(operation, cancellationToken);
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(write), typeof(SqliteDatabase));
        return write.Completion;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        Close();
    }

    private async Task RunAsync()
    {
        var batch = new List<SqliteWrite>(BatchSize);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < BatchSize && _queue.Reader.TryRead(out var write))
            {
                if (write.IsCancelled)
                {
                    write.Cancel();
                }
                else
                {
                    batch.Add(write);
                }
            }

            if (batch.Count > 0)
            {
                await CommitAsync(batch).ConfigureAwait(false);
                batch.Clear();
            }
        }
    }

    private async Task CommitAsync(List<SqliteWrite> batch)
    {
        try
        {
            _session ??= _file.Open(readOnly: false);
            await _session.ExecuteAsync("BEGIN IMMEDIATE").ConfigureAwait(false);
            foreach (var write in batch)
            {
                await RunAsync(_session, write).ConfigureAwait(false);
            }

            await _session.ExecuteAsync("COMMIT").ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever happens, every caller must hear of it and the loop must live on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // Closing undoes the transaction. The next operation opens anew, so a disk that recovers is used again.
            Close();
            var unavailable = _file.Unavailable(error);
            batch.ForEach(write => write.Fail(unavailable));
            return;
        }

        batch.ForEach(write => write.Committed());
    }

    private static async Task RunAsync(SqlSession session, SqliteWrite write)
    {
        await session.ExecuteAsync("SAVEPOINT operation").ConfigureAwait(false);
        try
        {
            await write.RunAsync(session).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not SqliteException sqlite || SqliteFile.IsStatementError(sqlite))
        {
            await session.ExecuteAsync("ROLLBACK TO operation").ConfigureAwait(false);
            write.Undone(error);
        }

        await session.ExecuteAsync("RELEASE operation").ConfigureAwait(false);
    }

    private void Close()
    {
        var session = _session;
        _session = null;
        try
        {
            session?.Dispose();
        }
        catch (SqliteException)
        {
            // A connection that cannot even be closed is given up; the next one starts from what is committed.
        }
    }
}
