using System.Collections.Concurrent;
using System.Globalization;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Guarding;

/// <summary>
/// Stops mass changes before their first write. Counting what is due is enough for small runs; only when that is above the limit is the whole of
/// it planned, to see how much of it would be created, changed or taken as deleted.
/// </summary>
internal sealed class MassChangeGuard(IGuardStore store, IDueWork work, PlanJudge judge, TimeProvider time)
{
    private const int PageSize = 200;
    private const int MostExamples = 5;
    private readonly ConcurrentDictionary<(string Connection, SyncFlow Flow, Side Side), (GuardRuling Ruling, long JudgedUpTo)> _judged = new();

    /// <summary>What may not be done to the records of one flow and side; null when there is nothing to stop. Opens the questions.</summary>
    public async Task<GuardRuling?> JudgeAsync(ConnectionSession session, SyncFlow flow, Side side, RunTally tally, CancellationToken cancellationToken)
    {
        if (flow == SyncFlow.Deals || session.Guard.Percent >= 100)
        {
            return null;
        }

        var known = _judged.TryGetValue((session.Name, flow, side), out var before);
        var load = await store.LoadAsync(session.Name, flow, side, known ? before.JudgedUpTo : 0, cancellationToken).ConfigureAwait(false);
        if (load.Due + load.AllWaiting <= session.Guard.Records)
        {
            return null;
        }

        if (known && before.Ruling.IsUnanswered(load) && load.New <= (before.Ruling.StopsNothing ? session.Guard.Records : 0))
        {
            return before.Ruling;
        }

        tally.Reading($"Counting what {flow} of {side.Name()} would change");
        var counts = await CountAsync(session, flow, side, load, cancellationToken).ConfigureAwait(false);
        var stopped = await StopAsync(session, (flow, side), counts, tally, cancellationToken).ConfigureAwait(false);
        var ruling = new GuardRuling(flow, side, stopped, store);
        _judged[(session.Name, flow, side)] = (ruling, load.Newest);
        return ruling;
    }

    private async Task<IReadOnlyDictionary<MassChange, MassCount>> CountAsync(
        ConnectionSession session, SyncFlow flow, Side side, GuardLoad load, CancellationToken cancellationToken)
    {
        var counts = Enum.GetValues<MassChange>().ToDictionary(change => change, change => new MassCount(load.Waiting.GetValueOrDefault(change)));
        var horizon = new PlanHorizon(matchOnly: false);
        var ids = await work.ListAsync(session.Name, flow, side, DueScope.NotApproved, cancellationToken).ConfigureAwait(false);
        foreach (var page in ids.Chunk(PageSize))
        {
            var items = await work.LoadAsync(session.Name, flow, side, page, cancellationToken).ConfigureAwait(false);
            foreach (var draft in items.Count == 0 ? [] : await judge.JudgeAsync(session, items, horizon, cancellationToken).ConfigureAwait(false))
            {
                if (draft.MassChange is { } change)
                {
                    counts[change].Add(draft, MostExamples);
                }
            }
        }

        return counts;
    }

    private async Task<IReadOnlyDictionary<MassChange, string>> StopAsync(
        ConnectionSession session, (SyncFlow Flow, Side Side) kind, IReadOnlyDictionary<MassChange, MassCount> counts, RunTally tally, CancellationToken cancellationToken)
    {
        var stopped = new Dictionary<MassChange, string>();
        var known = await store.CountKnownAsync(session.Name, kind.Flow, cancellationToken).ConfigureAwait(false);
        foreach (var (change, count) in counts.Where(pair => pair.Value.Number > session.Guard.Records))
        {
            // What is gone is no longer among the known ones.
            var all = change == MassChange.Deletion ? known.On(kind.Side) + count.Number : known.On(kind.Side.Other());
            var percent = known.Links == 0 ? 100m : 100m * count.Number / Math.Max(all, 1);
            if (percent <= session.Guard.Percent)
            {
                continue;
            }

            var barrier = new GuardBarrier(kind.Flow, kind.Side, change);
            var what = Say(barrier, count.Number);
            stopped.Add(change, string.Create(
                CultureInfo.InvariantCulture,
                $"{what} in one run, more than {session.Guard.Records} records and {session.Guard.Percent:0.##} % of those known. It waits until somebody approves."));
            await AskAsync(session, barrier, count, $"{what} ({Math.Min(percent, 100m).ToString("0", CultureInfo.InvariantCulture)} %). Is that meant?", cancellationToken).ConfigureAwait(false);
            tally.Asked();
        }

        return stopped;
    }

    private Task AskAsync(ConnectionSession session, GuardBarrier barrier, MassCount count, string question, CancellationToken cancellationToken) => store.AskAsync(
        session.Lease,
        barrier,
        new Review
        {
            Connection = session.Name,
            Flow = barrier.Flow,
            Side = barrier.Side,
            RecordId = barrier.Question.Id,
            Title = string.Create(CultureInfo.InvariantCulture, $"{barrier.Flow}: {count.Number} changes at once"),
            Kind = ReviewKind.MassChange,
            Question = question,
            Candidates = count.Examples,
            OpenedAt = time.GetUtcNow(),
        },
        cancellationToken);

    private static string Say(GuardBarrier barrier, int number) => barrier.Change switch
    {
        MassChange.Creation => string.Create(CultureInfo.InvariantCulture, $"{number} records of {barrier.Flow} would be created in {barrier.Side.Other().Name()}"),
        MassChange.Update => string.Create(CultureInfo.InvariantCulture, $"{number} records of {barrier.Flow} would be changed"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} records of {barrier.Flow} would be taken as deleted"),
    };
}
