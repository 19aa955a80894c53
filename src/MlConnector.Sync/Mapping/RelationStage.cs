using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Mapping;

/// <summary>Adds to the plan of a pair what follows from the records that it belongs to on either side.</summary>
internal static class RelationStage
{
    // What a pair waits for tells when it is there; this is for the case that it does not.
    private static readonly TimeSpan _recheck = TimeSpan.FromHours(1);

    /// <param name="page">The page.</param>
    /// <param name="record">The pair with the plan of its fields.</param>
    /// <param name="findWinner">What a person has decided about a conflict; null when nobody has.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Null when the pair left the page, because it has to wait for the record that it belongs to now.</returns>
    public static async Task<PlannedRecord?> AddAsync(
        WorkPage page, PlannedRecord record, Func<WritePlan.Conflict, Task<Side?>> findWinner, CancellationToken cancellationToken)
    {
        if (record is not { Plan: WritePlan.Update update, Match: Match.Linked { Link: var link }, Counterpart: { } counterpart })
        {
            return record;
        }

        var (pair, versions) = (page.Session.PairOf(record.Source.Flow), Versions.Of(record.Source, counterpart, link));
        var relations = new List<Relation>();
        foreach (var endpoint in new[] { pair.BusinessCentral, pair.Pipedrive })
        {
            var relation = await endpoint.RelateAsync(page.Session, versions, cancellationToken).ConfigureAwait(false);
            if (relation.Missing is { } missing)
            {
                await page.FinishAsync(record.Attempt, record.Attempt.Hold(missing.Reason, missing.WaitsFor, _recheck)).ConfigureAwait(false);
                return null;
            }

            relations.Add(relation);
        }

        var changes = relations.Select(relation => relation.Change).OfType<PlannedChange>().ToList();
        update = update with { Notes = [.. update.Notes, .. relations.Select(relation => relation.Note).OfType<string>()] };
        return changes is not [var first, var second]
            ? record with { Plan = update with { Changes = [.. update.Changes, .. changes] } }
            : await DecideAsync(page.Session, record, update, [first, second], versions, findWinner).ConfigureAwait(false);
    }

    /// <summary>Both records moved, and to different places: who wins is decided as it is for any field.</summary>
    private static async Task<PlannedRecord> DecideAsync(
        ConnectionSession session, PlannedRecord record, WritePlan.Update update, IReadOnlyList<PlannedChange> changes, Versions pair,
        Func<WritePlan.Conflict, Task<Side?>> findWinner)
    {
        var rule = changes[0].Rule;
        var conflict = new WritePlan.Conflict([new FieldConflict(rule, pair.Value(rule, Side.Pipedrive), pair.Value(rule, Side.BusinessCentral))]);
        var winner = pair.WinnerBy(session.Flows.For(record.Source.Flow).Conflict) ?? await findWinner(conflict).ConfigureAwait(false);
        return record with
        {
            Plan = winner is { } side ? update with { Changes = [.. update.Changes, changes.First(change => change.Side != side)] } : conflict,
        };
    }
}
