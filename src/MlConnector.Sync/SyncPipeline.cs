using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Telemetry;
using MlConnector.Sync.Writing;

namespace MlConnector.Sync;

/// <summary>
/// The flow, top to bottom: read the truth, find the counterpart, plan the change, write it, and hand back everything that has to be
/// stored in one transaction. What a failure means is decided by the caller with <see cref="Recovery.RecoveryPolicy"/>.
/// </summary>
internal sealed class SyncPipeline(SourceReader reader, Matcher matcher, Planner planner, RecordWriter writer, DocumentFlow documents)
{
    public async Task<Completion> RunAsync(Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        if (attempt.Item.Key.Flow == SyncFlow.Deals)
        {
            var deal = await StageAsync("reading", () => reader.ReadDealAsync(attempt, session, cancellationToken)).ConfigureAwait(false);
            return deal is null
                ? attempt.Finish(AuditAction.Skipped, "The deal is gone or out of reach; documents are never removed because of that.")
                : await StageAsync("writing", () => documents.AdvanceAsync(deal, attempt, session, cancellationToken)).ConfigureAwait(false);
        }

        var pair = session.PairOf(attempt.Item.Key.Flow);
        var settings = session.Flows.For(pair.Flow);
        var source = await StageAsync("reading", () => reader.ReadAsync(pair, attempt, session, cancellationToken)).ConfigureAwait(false);
        if (source is null or { Deleted: true })
        {
            return attempt.Finish(AuditAction.Skipped, "The record is gone or out of reach in Pipedrive; Business Central keeps its own.");
        }

        var match = await StageAsync("matching", () => matcher.MatchAsync(session.Name, source, settings, cancellationToken)).ConfigureAwait(false);
        if (match is Match.Unclear unclear)
        {
            return attempt.Ask(unclear.Kind, source.Title, unclear.Question, unclear.Candidates);
        }

        var target = await StageAsync("reading", () => reader.ReadTargetAsync(pair, match, attempt, session, cancellationToken)).ConfigureAwait(false);
        var plan = await StageAsync("mapping", () => Task.FromResult(planner.Plan(pair, source, match, target, settings))).ConfigureAwait(false);
        return await StageAsync("writing", () => writer.WriteAsync(new PlannedRecord(pair, source, match, target, plan), attempt, session, cancellationToken)).ConfigureAwait(false);

        Task<T> StageAsync<T>(string stage, Func<Task<T>> run) => SyncActivities.StageAsync(stage, session.Name, attempt.Item.Key.Flow, run);
    }
}
