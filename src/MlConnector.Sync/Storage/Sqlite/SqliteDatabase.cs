using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MlConnector.Sync.Storage.Sqlite;

/// <summary>
/// One SQLite file for one process: write-ahead log with <c>synchronous=FULL</c>, one writer, separate connections for reads.
/// </summary>
internal sealed class SqliteDatabase(string connectionString) : IDatabase, IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly SemaphoreSlim _reading = new(4, 4);
    private readonly ConcurrentBag<SqlSession> _readers = [];
    private SqliteFile? _file;
    private FileStream? _lock;
    private volatile SqliteWriter? _writer;
    private volatile bool _disposed;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_writer is not null)
        {
            return;
        }

        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_writer is null)
            {
                await OpenFileAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    public async Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        SqlSession? session = null;
        try
        {
            session = _readers.TryTake(out var idle) ? idle : _file!.Open(readOnly: true);
            await session.ExecuteAsync("BEGIN").ConfigureAwait(false);
            var result = await operation(session).ConfigureAwait(false);
            await session.ExecuteAsync("COMMIT").ConfigureAwait(false);
            if (!_disposed)
            {
                _readers.Add(session);
                session = null;
            }

            return result;
        }
        catch (SqliteException error)
        {
            throw _file!.Unavailable(error);
        }
        finally
        {
            session?.Dispose();
            _reading.Release();
        }
    }

    public async Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _writer!.WriteAsync(operation, cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException error)
        {
            throw _file!.Unavailable(error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _opening.WaitAsync().ConfigureAwait(false);
        try
        {
            _disposed = true;
            if (_writer is not null)
            {
                await _writer.DisposeAsync().ConfigureAwait(false);
            }

            while (_readers.TryTake(out var session))
            {
                session.Dispose();
            }

            _lock?.Dispose();
        }
        finally
        {
            _opening.Release();
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task OpenFileAsync()
    {
        _file ??= new SqliteFile(connectionString);
        var held = SqliteLock.Take(_file);
        try
        {
            SqliteSchema.Migrate(_file);
            using var session = _file.Open(readOnly: false);
            // Nobody else can be alive inside the lock, so leases and claims of a process that died need not run out first.
            await session.ExecuteAsync("UPDATE mlc_connection SET owner = NULL, lease_until = NULL").ConfigureAwait(false);
            await session.ExecuteAsync("UPDATE mlc_consent SET claimed_until = NULL").ConfigureAwait(false);

            _lock = held;
            _writer = new SqliteWriter(_file);
        }
        catch (Exception error)
        {
            await held.DisposeAsync().ConfigureAwait(false);
            throw error is SqliteException ? _file.Unavailable(error) : error;
        }
    }
}
