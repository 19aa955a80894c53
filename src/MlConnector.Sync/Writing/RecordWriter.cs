using MlConnector.Sync.Auditing;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Writing;

/// <summary>Applies plans: creates in bulk, changes one by one, questions and refusals without any write.</summary>
internal sealed class RecordWriter(RecordCreation creation, RecordUpdate update, Departure departure)
{
    public async Task WriteAsync(WorkPage page, IReadOnlyList<PlannedRecord> records, CancellationToken cancellationToken)
    {
        await page.FinishEachAsync(
            [.. records.Where(record => record.Plan is not WritePlan.Create)],
            record => record.Attempt,
            record => WriteAsync(page, record, cancellationToken)).ConfigureAwait(false);
        await creation.CreateAsync(page, [.. records.Where(record => record.Plan is WritePlan.Create)], cancellationToken).ConfigureAwait(false);
    }

    private async Task<Completion> WriteAsync(WorkPage page, PlannedRecord record, CancellationToken cancellationToken)
    {
        var (attempt, title) = (record.Attempt, record.Source.Title);
        return record.Plan switch
        {
            WritePlan.Update plan => await update.ApplyAsync(page.Session, record, plan, cancellationToken).ConfigureAwait(false),
            WritePlan.Conflict conflict => attempt.Ask(
                ReviewKind.Conflict, title,
                $"Both sides changed {string.Join(", ", conflict.Fields.Select(field => field.Rule.BusinessCentral))} of '{title}'. Which values are right?",
                fields: conflict.ToReview()),
            WritePlan.Overlong overlong => attempt.Ask(
                ReviewKind.Length, title, $"{overlong.Problem}, or approve that it is cut.", fields: overlong.ToReview()),
            WritePlan.Gone gone => await departure.ApplyAsync(page.Session, record, gone.Side, cancellationToken).ConfigureAwait(false),
            WritePlan.Impossible impossible => attempt.Hold(impossible.Reason, recheckIn: impossible.RecheckIn),
            WritePlan.Nothing nothing => attempt.Finish(AuditAction.Skipped, nothing.Reason),
            _ => throw new InvalidOperationException($"Unknown plan {record.Plan.GetType().Name}."),
        };
    }
}
