using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Mapping;

/// <summary>Plans a page of matched records. Lists are read first, and only if a value has to be looked up in them.</summary>
internal static class PlanStage
{
    // Lists of Business Central can be added to without any change of the records that wait for it.
    private static readonly TimeSpan _recheck = TimeSpan.FromHours(1);

    public static async Task<IReadOnlyList<PlannedRecord>> PlanAsync(
        WorkPage page, IReadOnlyList<MatchedRecord> records, IReadOnlyDictionary<string, Snapshot> counterparts, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return [];
        }

        var flow = records[0].Source.Flow;
        FieldMap map;
        try
        {
            var rules = records.SelectMany(record => Planner.LookedUp(page.Session.MapOf(flow), record.Source, record.Match, CounterpartOf(record, counterparts))).ToHashSet();
            map = await page.Session.Mapping.ForAsync(flow, rules, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Recoveries.Covers(exception))
        {
            await page.FinishEachAsync(records, record => record.Attempt, record => Task.FromResult(Recoveries.After(record.Attempt, exception))).ConfigureAwait(false);
            return [];
        }

        if (map.Stopped is { } reason)
        {
            await page.FinishEachAsync(
                records, record => record.Attempt, record => Task.FromResult(record.Attempt.Hold(reason, recheckIn: _recheck))).ConfigureAwait(false);
            return [];
        }

        return await page.EachAsync<MatchedRecord, PlannedRecord>(records, record => record.Attempt, async record =>
        {
            var counterpart = CounterpartOf(record, counterparts);
            var plan = await page.Session.Mapping.GuardAsync(flow, () => Planner.Plan(map, record.Source, record.Match, counterpart)).ConfigureAwait(false);
            return new PlannedRecord(record.Attempt, record.Source, record.Match, counterpart, plan);
        }).ConfigureAwait(false);
    }

    private static Snapshot? CounterpartOf(MatchedRecord record, IReadOnlyDictionary<string, Snapshot> counterparts) =>
        record.Match.IdOn(record.Source.Side.Other()) is { } id ? counterparts.GetValueOrDefault(id) : null;
}
