using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Guarding;

/// <summary>What the guard stops of one flow and side.</summary>
/// <param name="flow">The kind of record.</param>
/// <param name="side">The system that the records come from.</param>
/// <param name="stopped">The kinds of change that have to wait, with the reason.</param>
/// <param name="store">Knows what was approved.</param>
internal sealed class GuardRuling(SyncFlow flow, Side side, IReadOnlyDictionary<MassChange, string> stopped, IGuardStore store)
{
    public bool StopsNothing => stopped.Count == 0;

    /// <summary>Whether what was stopped is still waiting for the answer. Once it was let go, and was not done in time, it has to be asked about again.</summary>
    public bool IsUnanswered(GuardLoad load) => stopped.Keys.All(change => load.Waiting.GetValueOrDefault(change) > 0);

    /// <summary>Where the record has to wait; null when it may pass, because its kind of change is not stopped or a person let it go.</summary>
    public async Task<Completion?> StopAsync(Attempt attempt, MassChange change)
    {
        var barrier = new GuardBarrier(flow, side, change);
        return !stopped.TryGetValue(change, out var reason)
            || await store.IsApprovedAsync(attempt.Connection, barrier, attempt.Item.Key.Id, CancellationToken.None).ConfigureAwait(false)
            ? null
            : attempt.Stop(reason, barrier.ToString());
    }
}
