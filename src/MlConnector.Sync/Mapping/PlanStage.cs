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

    /// <param name="page">The page.</param>
    /// <param name="records">The records with their matches.</param>
    /// <param name="counterparts">The records of the other side by id.</param>
    /// <param name="answers">What people have decided about such plans.</param>
    /// <param name="cancellationToken">Cancels between two records.</param>
    public static async Task<IReadOnlyList<PlannedRecord>> PlanAsync(
        WorkPage page, IReadOnlyList<MatchedRecord> records, IReadOnlyDictionary<string, Snapshot> counterparts, PlanAnswers answers, CancellationToken cancellationToken)
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
            await page.FailEachAsync(records, record => record.Attempt, exception).ConfigureAwait(false);
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
            var plan = await PlanAsync(map).ConfigureAwait(false);
            var chosen = map;
            if (plan is WritePlan.Conflict conflict && await answers.FindWinnerAsync(record.Attempt, conflict, cancellationToken).ConfigureAwait(false) is { } winner)
            {
                plan = await PlanAsync(chosen = map.Choosing(winner)).ConfigureAwait(false);
            }

            if (plan is WritePlan.Overlong overlong && await answers.LetCutAsync(record.Attempt, overlong, cancellationToken).ConfigureAwait(false))
            {
                plan = await PlanAsync(chosen.Cutting()).ConfigureAwait(false);
            }

            return await RelationStage.AddAsync(
                page, new PlannedRecord(record.Attempt, record.Source, record.Match, counterpart, plan),
                contradiction => answers.FindWinnerAsync(record.Attempt, contradiction, cancellationToken), cancellationToken).ConfigureAwait(false);

            Task<WritePlan> PlanAsync(FieldMap chosen) => page.Session.Mapping.GuardAsync(flow, () => Planner.Plan(chosen, record.Source, record.Match, counterpart));
        }).ConfigureAwait(false);
    }

    private static Snapshot? CounterpartOf(MatchedRecord record, IReadOnlyDictionary<string, Snapshot> counterparts) =>
        record.Match.IdOn(record.Source.Side.Other()) is { } id ? counterparts.GetValueOrDefault(id) : null;
}
