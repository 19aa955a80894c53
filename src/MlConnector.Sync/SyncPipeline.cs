using MlConnector.Sync.Auditing;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Running;
using MlConnector.Sync.Writing;

namespace MlConnector.Sync;

/// <summary>
/// The flow, top to bottom: read the truth, find the counterparts, plan the changes, write them. A page of records of one kind goes through
/// together, so that what can be read or created in bulk is. Whatever is finished leaves the page with everything that has to be stored.
/// </summary>
internal sealed class SyncPipeline(SourceReader reader, Matcher matcher, IReviewStore reviews, PlanAnswers answers, RecordWriter writer, DealFlow deals)
{
    public async Task RunAsync(WorkPage page, IReadOnlyList<Attempt> attempts, CancellationToken cancellationToken)
    {
        var flow = attempts[0].Item.Key.Flow;
        if (flow == SyncFlow.Deals)
        {
            await page.StageAsync("writing", flow, () => page.FinishEachAsync(
                attempts, attempt => attempt, attempt => deals.AdvanceAsync(attempt, page.Session, cancellationToken))).ConfigureAwait(false);
            return;
        }

        var planned = await PlanAsync(page, attempts, cancellationToken).ConfigureAwait(false);
        var allowed = await page.LetPassAsync(planned).ConfigureAwait(false);
        await page.StageAsync("writing", flow, () => writer.WriteAsync(page, allowed, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Everything up to the writing: nothing leaves for a remote system but reads.</summary>
    public async Task<IReadOnlyList<PlannedRecord>> PlanAsync(WorkPage page, IReadOnlyList<Attempt> attempts, CancellationToken cancellationToken)
    {
        var (flow, side) = (attempts[0].Item.Key.Flow, attempts[0].Item.Key.Side);
        var (pair, map) = (page.Session.PairOf(flow), page.Session.MapOf(flow));

        var read = await page.StageAsync("reading", flow, () => reader.ReadAsync(page, pair.Of(side), attempts, cancellationToken)).ConfigureAwait(false);
        var matched = await page.StageAsync("matching", flow, () => page.EachAsync(
            read, record => record.Attempt, record => MatchAsync(page, record, map, cancellationToken))).ConfigureAwait(false);
        var (paired, counterparts) = await page.StageAsync("reading", flow, () => reader.ReadCounterpartsAsync(page, pair.Of(side.Other()), matched, cancellationToken)).ConfigureAwait(false);
        return await page.StageAsync("mapping", flow, () => PlanStage.PlanAsync(page, paired, counterparts, answers, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<MatchedRecord?> MatchAsync(WorkPage page, ReadRecord record, FieldMap map, CancellationToken cancellationToken)
    {
        var (attempt, source) = (record.Attempt, record.Source);
        if (source.Deleted)
        {
            var link = await matcher.FindLinkAsync(page.Session.Name, source, cancellationToken).ConfigureAwait(false);
            return new MatchedRecord(attempt, source, link is null ? new Match.None() : new Match.Linked(link));
        }

        var match = await matcher.MatchAsync(page.Session.Name, source, map, cancellationToken).ConfigureAwait(false);
        if (match is Match.Unclear unclear)
        {
            await page.FinishAsync(attempt, await AskAsync(attempt, source, unclear, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return null;
        }

        if (match is Match.Ignored ignored)
        {
            await page.FinishAsync(attempt, attempt.Finish(AuditAction.Skipped, ignored.Reason)).ConfigureAwait(false);
            return null;
        }

        return new MatchedRecord(attempt, source, match);
    }

    /// <summary>One question is enough: a Business Central record that an open question about a Pipedrive record offers is not asked about again.</summary>
    private async Task<Completion> AskAsync(Attempt attempt, Snapshot source, Match.Unclear unclear, CancellationToken cancellationToken)
    {
        foreach (var candidate in source.Side == Side.BusinessCentral ? unclear.Candidates : [])
        {
            if (await reviews.FindOpenAsync(attempt.Connection, new WorkKey(source.Flow, Side.Pipedrive, candidate.Id), cancellationToken).ConfigureAwait(false) is { } open)
            {
                return attempt.Finish(AuditAction.Skipped, $"'{source.Title}' is part of the open question about '{open.Title}'.");
            }
        }

        return attempt.Ask(unclear.Kind, source.Title, unclear.Question, unclear.Candidates);
    }
}
