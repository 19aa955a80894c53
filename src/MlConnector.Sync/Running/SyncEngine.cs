using MlConnector.Sync.Connections;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Running;

/// <summary>The engine as its users see it.</summary>
internal sealed class SyncEngine(IStore store, SessionFactory sessions, ConnectionRunner runner, EmbeddedSchedule schedule, TimeProvider time) : ISyncEngine
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    public async Task<SyncReport> SyncAsync(SyncRequest request, IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var connections = sessions.Select(request.Connection);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var total = new SyncReport();
        var plan = new PassPlan(request.Poll, request.Poll, request.Sweep);
        for (var turn = connections; turn.Count > 0 && !cancellationToken.IsCancellationRequested; plan = PassPlan.DueOnly)
        {
            var unfinished = new List<string>();
            foreach (var connection in turn)
            {
                var result = await runner.RunAsync(connection, plan, progress, cancellationToken).ConfigureAwait(false);
                total = Sum(total, result?.Report ?? new SyncReport { Failures = [$"{connection}: another process is working on it."] });
                if (result is { HasMore: true })
                {
                    unfinished.Add(connection);
                }
            }

            turn = unfinished;
            await WaitForRequestsAsync(turn, progress, cancellationToken).ConfigureAwait(false);
        }

        return total;
    }

    /// <summary>Lets a moment pass where nothing but won deals may be worked on until Business Central's window of requests has slid on.</summary>
    private async Task WaitForRequestsAsync(IReadOnlyList<string> connections, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        if (connections.Count > 0 && connections.All(connection => sessions.ReservesOf(connection).KeepsRequests))
        {
            progress?.Report(new SyncProgress(connections[0], "Waiting: what is left of Business Central's requests in five minutes is kept for won deals", 0, 0));
            await Task.Delay(_pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var connections = sessions.Select(null);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        await schedule.RunAsync(connections, cancellationToken).ConfigureAwait(false);
    }

    private static SyncReport Sum(SyncReport left, SyncReport right) => new()
    {
        Created = left.Created + right.Created,
        Updated = left.Updated + right.Updated,
        Unchanged = left.Unchanged + right.Unchanged,
        Linked = left.Linked + right.Linked,
        Reviews = left.Reviews + right.Reviews,
        Held = left.Held + right.Held,
        Parked = left.Parked + right.Parked,
        Retrying = left.Retrying + right.Retrying,
        Documents = left.Documents + right.Documents,
        BusinessCentralRequests = left.BusinessCentralRequests + right.BusinessCentralRequests,
        PipedriveRequests = left.PipedriveRequests + right.PipedriveRequests,
        PipedriveTokens = left.PipedriveTokens + right.PipedriveTokens,
        Seconds = left.Seconds + right.Seconds,
        Failures = [.. left.Failures, .. right.Failures],
    };
}
