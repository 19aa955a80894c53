using System.Collections.Concurrent;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Running;

/// <summary>Measures passes. What stands in the store is read at most every few seconds, because a sweep comes every second.</summary>
internal sealed class PassReadings(SyncMeter meter, IStatusStore statuses, IConditionStore conditions, SessionFactory sessions, TimeProvider time)
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _nextAt = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a connection has used so far.</summary>
    public ConnectionUsage GetUsage(string connection) => sessions.GetUsage(connection);

    /// <summary>What is kept for won deals now.</summary>
    public Reserves ReservesOf(string connection) => sessions.ReservesOf(connection);

    public async Task TakeAsync(string connection, SyncReport report)
    {
        meter.Passed(connection, report);
        var now = time.GetUtcNow();
        if (_nextAt.TryGetValue(connection, out var nextAt) && now < nextAt)
        {
            return;
        }

        _nextAt[connection] = now + _pause;
        var status = await statuses.ReadAsync(connection, CancellationToken.None).ConfigureAwait(false);
        var condition = await conditions.ReadAsync(connection, CancellationToken.None).ConfigureAwait(false);
        var oldest = await statuses.FindOldestDueAsync(connection, now, CancellationToken.None).ConfigureAwait(false);
        meter.Read(connection, new ConnectionReading(
            condition.State, status.Waiting, status.Held, status.Parked, now - (oldest ?? now), sessions.GetTokensRemaining(connection)));
    }
}
