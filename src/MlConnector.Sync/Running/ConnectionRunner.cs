using MlConnector.Sync.Connections;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Running;

/// <summary>Makes one pass over one connection: takes its lease, keeps it alive, reads, drains, gives it back.</summary>
internal sealed class ConnectionRunner(IWorkStore work, SessionFactory sessions, RemoteReading reading, WorkDrain drain, TimeProvider time)
{
    private static readonly TimeSpan _leaseTime = TimeSpan.FromSeconds(10);
    private readonly string _owner = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7():N}";

    /// <summary>Returns null when another owner holds the connection.</summary>
    public async Task<PassResult?> RunAsync(string connection, PassPlan plan, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        await work.EnsureConnectionAsync(connection, cancellationToken).ConfigureAwait(false);
        if (await work.TryClaimAsync(connection, _owner, _leaseTime, cancellationToken).ConfigureAwait(false) is not { } lease)
        {
            return null;
        }

        var started = time.GetTimestamp();
        var tally = new RunTally(connection, progress);
        var before = sessions.GetUsage(connection);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = RenewAsync(lease, ending.Token);
        bool hasMore;
        try
        {
            hasMore = await PassAsync(lease, plan, tally, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await renewal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await work.ReleaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
        }

        var after = sessions.GetUsage(connection);
        var report = tally.Report with
        {
            BusinessCentralRequests = after.BusinessCentralRequests - before.BusinessCentralRequests,
            PipedriveRequests = after.PipedriveRequests - before.PipedriveRequests,
            PipedriveTokens = after.PipedriveTokens - before.PipedriveTokens,
            Seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 3),
        };
        return new PassResult(report, hasMore);
    }

    private async Task<bool> PassAsync(Lease lease, PassPlan plan, RunTally tally, CancellationToken cancellationToken)
    {
        try
        {
            var session = await sessions.OpenAsync(lease, cancellationToken).ConfigureAwait(false);
            var unread = await reading.ReadAsync(session, plan, tally, cancellationToken).ConfigureAwait(false);
            var hasMore = await drain.DrainAsync(session, tally, cancellationToken).ConfigureAwait(false);
            if (unread is not null)
            {
                tally.Stop(unread);
            }

            return hasMore;
        }
        catch (Exception failure) when (FailureClassifier.IsRemote(failure) || failure is LeaseLostException or CredentialUnreadableException)
        {
            tally.Stop(failure.Message);
            return false;
        }
    }

    private async Task RenewAsync(Lease lease, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_leaseTime / 4, time);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            var startedAt = time.GetTimestamp();
            if (!await work.RenewAsync(lease, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            lease.Renewed(startedAt);
        }
    }
}
