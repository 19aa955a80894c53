using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Documents;

/// <summary>Keeps a promise: the intent is on disk first, the request leaves within the send deadline or not at all, and it leaves once.</summary>
internal sealed class DocumentSending(IDocumentStore documents, DocumentGateway gateway, TimeProvider time)
{
    private static readonly TimeSpan _sendDeadline = TimeSpan.FromSeconds(5);

    public async Task<Completion> SendAsync(
        DocumentPlan plan, SalesDocument promised, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var promisedAt = time.GetTimestamp();
        await documents.SaveAsync(
            session.Lease, promised, attempt.Entry(AuditAction.Intent, $"Document {promised.Key} will be sent."), cancellationToken).ConfigureAwait(false);

        if (time.GetElapsedTime(promisedAt) >= _sendDeadline || !session.Lease.IsUsable)
        {
            return InDoubt(promised, attempt, "the process stood still between promise and sending, so nothing was sent");
        }

        try
        {
            // From here on nobody may cancel: an aborted request could still be executed.
            var echo = await gateway.CreateAsync(session, plan, CancellationToken.None).ConfigureAwait(false);
            return DocumentVerdict.OnEcho(
                promised.Key, promised, echo, AuditAction.Created, $"{echo.What} {echo.Number} was created from the deal.", attempt, session.Flows.Deals);
        }
        catch (Exception exception) when (FailureClassifier.IsRemote(exception))
        {
            attempt.Trace.Saw(exception);
            return OnFailure(exception, promised, attempt);
        }
    }

    private static Completion OnFailure(Exception exception, SalesDocument promised, Attempt attempt)
    {
        if (FailureClassifier.IsOutcomeUnknown(exception))
        {
            return InDoubt(promised, attempt, exception.Message);
        }

        var refused = promised with { State = DocumentState.Refused };
        return FailureClassifier.Classify(exception) switch
        {
            Failure.Limited limited => attempt.Wait(attempt.Now + RecoveryPolicy.WaitOf(limited), $"Not executed: {limited.Reason}") with { Document = refused },
            Failure.Credentials or Failure.Connection => attempt.Wait(attempt.Now + RecoveryPolicy.AfterConnectionFailure, $"Not executed: {exception.Message}") with { Document = refused },
            var failure => attempt.Hold($"Business Central refused the document: {failure.Reason}") with { Document = refused },
        };
    }

    private static Completion InDoubt(SalesDocument promised, Attempt attempt, string why)
    {
        var doubtful = promised with { State = DocumentState.InDoubt };
        return attempt.Wait(attempt.Now, $"The answer for document {promised.Key} is unknown ({why}). It is looked for before anything else happens.", AuditAction.InDoubt)
            with
        { Document = doubtful };
    }
}
