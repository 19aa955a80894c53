using MlConnector.Sync.Connections;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Running;

/// <summary>Makes one pass over one connection: takes its lease, keeps it alive, reads, drains, gives it back.</summary>
internal sealed class ConnectionRunner(IWorkStore work, PassGate gate, RemoteReading reading, WorkDrain drain, TimeProvider time)
{
    private static readonly TimeSpan _leaseTime = TimeSpan.FromSeconds(10);
    private readonly string _owner = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7():N}";

    /// <summary>Polls and drains. Returns null when another owner holds the connection. When nothing is to be read or due, nothing is opened or asked.</summary>
    public async Task<PassResult?> RunAsync(string connection, PassPlan plan, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        if (!plan.ReadsAnything)
        {
            var reserves = gate.ReservesOf(connection);
            if (!await IsDueAsync(connection, reserves.Scope, cancellationToken).ConfigureAwait(false))
            {
                var waits = reserves.EndsSoon && await IsDueAsync(connection, WorkScope.Everything, cancellationToken).ConfigureAwait(false);
                return new PassResult(new SyncReport(), waits);
            }
        }

        return await RunAsync(
            connection, plan with { LooksAfterWebhooks = true }, (session, tally) => drain.DrainAsync(session, tally, cancellationToken), progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Polls and does something else with what is due. The connection is the pass's own until it ends.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="plan">What is polled first.</param>
    /// <param name="pass">What is done; returns whether more is due.</param>
    /// <param name="progress">Receives a value whenever a stage moves on; may be null.</param>
    /// <param name="cancellationToken">Ends the pass.</param>
    public async Task<PassResult?> RunAsync(
        string connection, PassPlan plan, Func<ConnectionSession, RunTally, Task<bool>> pass, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        await work.EnsureConnectionAsync(connection, cancellationToken).ConfigureAwait(false);
        if (await work.TryClaimAsync(connection, _owner, _leaseTime, cancellationToken).ConfigureAwait(false) is not { } lease)
        {
            return null;
        }

        using var activity = SyncActivities.Pass(connection);
        var started = time.GetTimestamp();
        var tally = new RunTally(connection, progress);
        var before = gate.GetUsage(connection);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = RenewAsync(lease, tally, ending.Token);
        bool hasMore;
        try
        {
            hasMore = await PassAsync(lease, plan, pass, tally, cancellationToken).ConfigureAwait(false);
            await gate.CloseAsync(connection, tally, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await renewal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await work.ReleaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
        }

        var after = gate.GetUsage(connection);
        var report = tally.Report with
        {
            BusinessCentralRequests = after.BusinessCentralRequests - before.BusinessCentralRequests,
            PipedriveRequests = after.PipedriveRequests - before.PipedriveRequests,
            PipedriveTokens = after.PipedriveTokens - before.PipedriveTokens,
            Seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 3),
        };
        await gate.MeasureAsync(connection, report).ConfigureAwait(false);
        return new PassResult(report, hasMore);
    }

    private async Task<bool> IsDueAsync(string connection, WorkScope scope, CancellationToken cancellationToken) =>
        await work.NextDueAsync(connection, scope, cancellationToken).ConfigureAwait(false) <= time.GetUtcNow();

    private async Task<bool> PassAsync(
        Lease lease, PassPlan plan, Func<ConnectionSession, RunTally, Task<bool>> pass, RunTally tally, CancellationToken cancellationToken)
    {
        try
        {
            var session = await gate.OpenAsync(lease, plan, cancellationToken).ConfigureAwait(false);
            var unread = await reading.ReadAsync(session, plan, tally, cancellationToken).ConfigureAwait(false);
            var hasMore = await pass(session, tally).ConfigureAwait(false);
            if (unread is not null)
            {
                tally.Stop(unread);
            }

            return hasMore;
        }
        catch (Exception failure) when (failure is LeaseLostException or ConnectionRestsException)
        {
            tally.Stop(failure.Message);
            return false;
        }
        catch (Exception failure) when (FailureClassifier.IsRemote(failure) || failure is CredentialUnreadableException or OtherCompanyException)
        {
            tally.Failed(FailureClassifier.Classify(failure));
            tally.Stop(failure.Message);
            return false;
        }
    }

    private async Task RenewAsync(Lease lease, RunTally tally, CancellationToken cancellationToken)
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
            if (await gate.IsPausedAsync(lease.Connection, cancellationToken).ConfigureAwait(false))
            {
                tally.Stop("Paused while the pass ran.");
            }
        }
    }
}
