using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Documents;

/// <summary>
/// The money path. A deal gets at most one document: look for the key, promise durably, send once, and when the answer is lost
/// only look until the quiet period has passed. Each visit makes one step; the document's row says which.
/// </summary>
internal sealed class DocumentFlow(IDocumentStore documents, DocumentPreparation preparation, DocumentGateway gateway, DocumentSending sending)
{
    private static readonly TimeSpan _afterFailedLook = TimeSpan.FromMinutes(1);

    public async Task<Completion> AdvanceAsync(WonDeal deal, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var document = await documents.FindAsync(session.Name, deal.Id, cancellationToken).ConfigureAwait(false);
        return document?.State switch
        {
            null or DocumentState.Refused => await BeginAsync(deal, document, attempt, session, cancellationToken).ConfigureAwait(false),
            DocumentState.Intent or DocumentState.InDoubt => await ResolveAsync(deal, document, attempt, session, cancellationToken).ConfigureAwait(false),
            DocumentState.Created when document.WriteBackPending => await WriteBackAsync(deal, document, attempt, session, cancellationToken).ConfigureAwait(false),
            DocumentState.Created => Compare(deal, document, attempt),
            _ => attempt.Ask(ReviewKind.Document, deal.Title, $"Document {document.Key} still waits for a person.") with { Document = document },
        };
    }

    private async Task<Completion> BeginAsync(
        WonDeal deal, SalesDocument? refused, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var preflight = await preparation.PrepareAsync(deal, session, cancellationToken).ConfigureAwait(false);
        if (preflight is not Preflight.Ready { Plan: var plan })
        {
            return preflight is Preflight.Missing missing
                ? Held(missing, attempt)
                : attempt.Finish(AuditAction.Skipped, ((Preflight.OutOfScope)preflight).Reason);
        }

        var found = await gateway.FindByKeyAsync(session, plan.Key, cancellationToken).ConfigureAwait(false);
        return found.Count > 0
            ? DocumentVerdict.OnFound(deal, Promised(deal, plan, refused, attempt), found, attempt, session.Flows.Deals)
            : await sending.SendAsync(plan, Promised(deal, plan, refused, attempt), attempt, session, cancellationToken).ConfigureAwait(false);
    }

    private static Completion Held(Preflight.Missing missing, Attempt attempt) => attempt.Hold(missing.Reason, missing.WaitsFor, TimeSpan.FromMinutes(15)) with
    {
        Marks = missing is { IsUnread: true, WaitsFor: { } party } ? [new WorkMark(party, "deal", MustRead: true, Live: true)] : [],
    };

    private async Task<Completion> ResolveAsync(
        WonDeal deal, SalesDocument document, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        try
        {
            var found = await gateway.FindByKeyAsync(session, document.Key, cancellationToken).ConfigureAwait(false);
            return found.Count > 0
                ? DocumentVerdict.OnFound(deal, document, found, attempt, session.Flows.Deals)
                : await AfterEmptyLookAsync(deal, document, attempt, session, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (FailureClassifier.IsRemote(exception) && FailureClassifier.Classify(exception) is not (Failure.Limited or Failure.Budget or Failure.Blocked or Failure.Credentials or Failure.Connection))
        {
            // A look that fails proves nothing: the document stays in doubt, and the wait costs no attempt.
            return attempt.Wait(attempt.Now + _afterFailedLook, $"Looking for document {document.Key} failed: {exception.Message}", AuditAction.InDoubt);
        }
    }

    private async Task<Completion> AfterEmptyLookAsync(
        WonDeal deal, SalesDocument document, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var now = attempt.Now;
        if (!InDoubtSchedule.QuietPeriodIsProved(document, now))
        {
            var waiting = InDoubtSchedule.AfterEmptyLook(document, now);
            return attempt.Wait(
                InDoubtSchedule.NextLook(waiting, now), $"Document {document.Key} was promised and is not at Business Central yet; only looking until it is certain.", AuditAction.InDoubt)
                with
            { Document = waiting };
        }

        if (document.Sends >= SalesDocument.MostSends)
        {
            return DocumentVerdict.Undecided(deal, document, attempt, "It was sent twice, no answer arrived and it cannot be found.");
        }

        var similar = await gateway.FindSimilarAsync(session, document, cancellationToken).ConfigureAwait(false);
        return similar is null
            ? await ResendAsync(deal, document, attempt, session, cancellationToken).ConfigureAwait(false)
            : DocumentVerdict.Undecided(deal, document, attempt, $"{similar.What} {similar.Number} has the same customer, lines and total under another external document number. Is it the one?");
    }

    private async Task<Completion> ResendAsync(
        WonDeal deal, SalesDocument document, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var preflight = await preparation.PrepareAsync(deal, session, cancellationToken).ConfigureAwait(false);
        return preflight switch
        {
            Preflight.Ready ready => await sending.SendAsync(
                ready.Plan, Promised(deal, ready.Plan, document, attempt), attempt, session, cancellationToken).ConfigureAwait(false),
            Preflight.Missing missing => Held(missing, attempt),
            _ => attempt.Finish(AuditAction.Skipped, "The deal is not won any more, and its document was never created.")
                with
            { Document = document with { State = DocumentState.Refused } },
        };
    }

    private async Task<Completion> WriteBackAsync(
        WonDeal deal, SalesDocument document, Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        FieldChange[] changes = [new(session.Flows.Deals.WriteBack ?? "", deal.WrittenBack, document.Number, Side.Pipedrive)];
        if (session.Keys.WriteBack is { } field && deal.WrittenBack != document.Number)
        {
            var announced = attempt.Entry(AuditAction.Announced, $"Document {document.Number} will be written to the deal.", document.BusinessCentralId?.ToString(), changes);
            await documents.SaveAsync(session.Lease, document, announced, cancellationToken).ConfigureAwait(false);
            session.Lease.EnsureUsable();
            await gateway.WriteBackAsync(session, deal.Id, field, document.Number!, cancellationToken).ConfigureAwait(false);
        }

        return attempt.Finish(
            AuditAction.WrittenBack, $"Document {document.Number} was written to the deal.", document.BusinessCentralId?.ToString(), changes)
            with
        { Document = document with { WriteBackPending = false } };
    }

    /// <summary>A deal that changed after its document exists is a person's business: the document is not touched, and never made again.</summary>
    private static Completion Compare(WonDeal deal, SalesDocument document, Attempt attempt)
    {
        if (deal.Status != "won")
        {
            return attempt.Ask(ReviewKind.Document, deal.Title, $"The deal is {deal.Status} now, but {document.Number} was made for it. What shall become of the document?");
        }

        return deal.ContentHash() == document.PayloadHash
            ? attempt.Finish(AuditAction.Unchanged, $"The deal already has document {document.Number}.", document.BusinessCentralId?.ToString())
            : attempt.Ask(ReviewKind.Document, deal.Title, $"The deal or its products changed after {document.Number} was made for it. Compare them and correct the document by hand.");
    }

    private static SalesDocument Promised(WonDeal deal, DocumentPlan plan, SalesDocument? earlier, Attempt attempt) => new()
    {
        DealId = deal.Id,
        Kind = plan.Kind,
        Key = plan.Key,
        State = DocumentState.Intent,
        PayloadHash = deal.ContentHash(),
        CustomerNumber = plan.CustomerNumber,
        ExpectedTotal = plan.Total,
        ExpectedLines = plan.Lines.Count,
        IntentAt = attempt.Now,
        Sends = (earlier?.State == DocumentState.Refused ? 0 : earlier?.Sends ?? 0) + 1,
    };
}
