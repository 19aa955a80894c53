using MlConnector.Sync.Intake;
using Microsoft.Data.Sqlite;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Sqlite;
using static MlConnector.Sync.Tests.Storage.TestStore;

namespace MlConnector.Sync.Tests.Storage;

public sealed class SqliteDatabaseTests : IAsyncDisposable
{
    private readonly SqliteTestDatabase _files = new();
    private readonly TestStore _store;

    public SqliteDatabaseTests() => _store = new TestStore(_files.Database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _files.DisposeAsync();

    [Fact]
    [Trait("Threat", "T11")]
    public async Task Every_commit_waits_for_the_disk()
    {
        var settings = await _files.Database.WriteAsync(
            async session => (
                await session.FindAsync("PRAGMA journal_mode", row => row.Text("journal_mode")),
                await session.FindAsync("PRAGMA synchronous", row => row.Number("synchronous")),
                await session.FindAsync("PRAGMA foreign_keys", row => row.Number("foreign_keys"))),
            Cancellation);

        Assert.Equal(("wal", 2, 1), settings);
    }

    [Fact]
    [Trait("Fault", "F67")]
    public async Task An_intent_survives_a_process_that_dies_without_a_word()
    {
        var lease = await _store.ClaimAsync();
        var intent = _store.Document(12, "PD-ACME-12") with { Sends = 1 };
        await _store.Documents.SaveAsync(lease, intent, _store.Entry(WorkKey.OfPipedrive(SyncFlow.Deals, 12)), Cancellation);

        // What a killed process leaves: the file and its log, without the shared memory and without a clean end.
        File.Copy(_files.File, Path.Combine(_files.Folder, "after.db"));
        File.Copy(_files.File + "-wal", Path.Combine(_files.Folder, "after.db-wal"));
        await using var after = new SqliteDatabase(_files.ConnectionString("after.db"));
        var recovered = new TestStore(after);

        Assert.Equal(intent, await recovered.Documents.FindAsync(Acme, 12, Cancellation));
        Assert.Single(await recovered.Audit.ReadAsync(new(), Cancellation));
        Assert.True((await recovered.ClaimAsync()).Epoch > lease.Epoch, "The lease of the dead process stands in nobody's way.");
    }

    [Fact]
    public async Task A_caller_hears_of_its_operation_only_after_the_commit()
    {
        var (firstRuns, firstMayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (lastRuns, lastMayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = HoldAsync(firstRuns, firstMayEnd);
        await firstRuns.Task;
        var mark = _store.MarkAsync(SomeOrganization);
        var last = HoldAsync(lastRuns, lastMayEnd);
        firstMayEnd.SetResult();
        await lastRuns.Task;

        Assert.False(mark.IsCompleted);
        Assert.Null(await _store.Work.NextDueAsync(Acme, WorkScope.Everything, Cancellation));

        lastMayEnd.SetResult();
        await Task.WhenAll(first, mark, last);
        Assert.NotNull(await _store.Work.NextDueAsync(Acme, WorkScope.Everything, Cancellation));

        Task<bool> HoldAsync(TaskCompletionSource runs, TaskCompletionSource mayEnd) => _files.Database.WriteAsync(
            async _ =>
            {
                runs.SetResult();
                await mayEnd.Task;
                return true;
            },
            Cancellation);
    }

    [Fact]
    public async Task One_failing_operation_does_not_hurt_the_others_of_its_transaction()
    {
        var lease = await _store.ClaimAsync();
        var writes = Enumerable.Range(0, 1200).Select(i => _store.Documents.SaveAsync(
            lease, _store.Document(i, i % 100 == 7 ? "PD-SAME" : $"PD-{i}"), _store.Entry(WorkKey.OfPipedrive(SyncFlow.Deals, i)), Cancellation)).ToArray();

        await Task.WhenAll(writes).ContinueWith(_ => { }, Cancellation, TaskContinuationOptions.None, TaskScheduler.Default);

        var failed = writes.Where(write => write.IsFaulted).ToArray();
        Assert.Equal(11, failed.Length);
        Assert.All(failed, write => Assert.IsType<DocumentKeyTakenException>(write.Exception!.InnerException));
        Assert.Equal(1189, (await _store.Audit.ReadAsync(new() { Limit = 10_000 }, Cancellation)).Count);
        Assert.Equal(1189, (await _store.Status.ReadAsync(Acme, Cancellation)).DocumentsInDoubt);
    }

    [Fact]
    public async Task An_operation_that_fails_half_way_leaves_nothing_and_tells_its_own_error()
    {
        var lost = await Assert.ThrowsAsync<LeaseLostException>(() => _files.Database.WriteAsync<bool>(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO mlc_connection (name) VALUES ('half')");
                throw new LeaseLostException("half");
            },
            Cancellation));

        Assert.Contains("half", lost.Message, StringComparison.Ordinal);
        Assert.NotNull(await _store.ClaimAsync("half"));
        Assert.Equal(1, (await _store.ClaimAsync("half-2")).Epoch);
    }

    [Fact]
    public async Task A_cancelled_operation_is_not_run()
    {
        using var cancelled = new CancellationTokenSource();
        await _store.Database.OpenAsync(Cancellation);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _store.Inbox.MarkAsync(Acme, [new(SomeOrganization, "poll", true, true)], null, cancelled.Token));

        Assert.Null(await _store.Work.NextDueAsync(Acme, WorkScope.Everything, Cancellation));
    }

    [Fact]
    [Trait("Fault", "F70")]
    public async Task A_full_disk_fails_the_callers_and_is_left_behind_when_it_ends()
    {
        await _store.MarkAsync(SomeOrganization);
        await _files.Database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1"), Cancellation);

        var big = Organization(9, new string('x', 400_000));
        var full = await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.SaveAsync(big));

        Assert.Contains("disk is full", full.Message, StringComparison.Ordinal);
        Assert.Contains(_files.File, full.Message, StringComparison.Ordinal);
        Assert.NotNull(await _store.Work.NextDueAsync(Acme, WorkScope.Everything, Cancellation));
        await _store.SaveAsync(big);
    }

    [Fact]
    [Trait("Fault", "F69")]
    public async Task A_database_that_stays_locked_fails_the_callers_and_is_used_again_afterwards()
    {
        await _store.Database.OpenAsync(Cancellation);
        await using (var other = new SqliteConnection($"Data Source={_files.File};Pooling=False"))
        {
            await other.OpenAsync(Cancellation);
            await using var transaction = other.BeginTransaction(deferred: false);

            var locked = await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.MarkAsync(SomeOrganization));
            Assert.Contains("locked by another program", locked.Message, StringComparison.Ordinal);
        }

        Assert.True(await _store.MarkAsync(SomeOrganization));
    }

    [Fact]
    public async Task A_closed_store_refuses_work()
    {
        await _store.MarkAsync(SomeOrganization);
        await _files.CloseAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _store.MarkAsync(SomeOrganization));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _store.Work.NextDueAsync(Acme, WorkScope.Everything, Cancellation));
    }

    [Fact]
    public async Task What_was_accepted_before_the_close_is_written()
    {
        await _store.Database.OpenAsync(Cancellation);
        var marks = Enumerable.Range(0, 300).Select(i => _store.MarkAsync(WorkKey.OfPipedrive(SyncFlow.Persons, i))).ToArray();

        await _files.CloseAsync();

        Assert.All(await Task.WhenAll(marks), Assert.True);
    }
}
