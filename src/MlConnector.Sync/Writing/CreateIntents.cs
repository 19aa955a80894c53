using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Writing;

/// <summary>
/// The promise to create one record, kept in the audit trail. A create whose outcome nobody knows is not repeated before the quiet
/// period is over and a poll has shown that the other system still has no such record.
/// </summary>
internal sealed class CreateIntents(IAuditStore audit, ICursorStore cursors)
{
    /// <summary>Promises the create durably.</summary>
    /// <returns>Null when it may be sent; otherwise what to do instead.</returns>
    public async Task<Completion?> PromiseAsync(Attempt attempt, Snapshot source, ConnectionSession session, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(source, session, cancellationToken).ConfigureAwait(false) is { } promise)
        {
            var until = promise.At + InDoubtSchedule.QuietPeriod;
            return attempt.Wait(
                until > attempt.Now ? until : attempt.Now + TimeSpan.FromMinutes(1),
                "An earlier create of this record has no known outcome; it is not repeated before the other system has been read again.", AuditAction.InDoubt);
        }

        await audit.AppendAsync(attempt.Entry(AuditAction.Intent, $"'{source.Title}' will be created."), cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>The answer to a create got lost.</summary>
    public Completion InDoubt(Attempt attempt, string why) => attempt.Wait(
        attempt.Now + InDoubtSchedule.QuietPeriod, $"The answer to the create is unknown ({why}). It is looked for before it is repeated.", AuditAction.InDoubt);

    /// <summary>Tells durably what is about to be written, so that no write goes without a trace whatever happens next.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be told; nothing may be written.</exception>
    public Task AnnounceAsync(Attempt attempt, Snapshot counterpart, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken) =>
        audit.AppendAsync(attempt.Entry(AuditAction.Announced, $"'{counterpart.Title}' will be changed.", counterpart.Id, changes), cancellationToken);

    /// <summary>The create did certainly not happen; the promise is settled.</summary>
    public Task RefusedAsync(Attempt attempt, string why, CancellationToken cancellationToken) =>
        audit.AppendAsync(attempt.Entry(AuditAction.Refused, why), cancellationToken);

    /// <summary>The newest promise of the record, unless a later entry settles it or a poll after the quiet period has shown that nothing came of it.</summary>
    private async Task<AuditEntry?> FindOpenAsync(Snapshot source, ConnectionSession session, CancellationToken cancellationToken)
    {
        var history = await audit
            .ReadAsync(
                new AuditQuery
                {
                    Connection = session.Name,
                    Flow = source.Flow,
                    PipedriveId = source.Side == Side.Pipedrive ? source.Id : null,
                    BusinessCentralId = source.Side == Side.BusinessCentral ? source.Id : null,
                    Limit = 100,
                },
                cancellationToken)
            .ConfigureAwait(false);
        var decisive = history.LastOrDefault(entry => entry.Action is AuditAction.Intent or AuditAction.Created or AuditAction.Linked or AuditAction.Refused);
        if (decisive is not { Action: AuditAction.Intent })
        {
            return null;
        }

        var cursor = await cursors.GetAsync(session.Name, source.Side.Other(), source.Flow, cancellationToken).ConfigureAwait(false);
        return cursor.CompletedAt >= decisive.At + InDoubtSchedule.QuietPeriod ? null : decisive;
    }
}
