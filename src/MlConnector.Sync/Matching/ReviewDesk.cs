using MlConnector.Sync.Guarding;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>Where people answer questions.</summary>
internal sealed class ReviewDesk(IReviewStore reviews, LinkDesk links, IRulings rulings, IGuardStore guard, TimeProvider time) : IReviews
{
    public Task<IReadOnlyList<Review>> ListAsync(string? connection, CancellationToken cancellationToken) => reviews.ListOpenAsync(connection, cancellationToken);

    public Task<Review?> FindAsync(long id, CancellationToken cancellationToken) => reviews.FindAsync(id, cancellationToken);

    public async Task DecideAsync(long id, ReviewDecision decision, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        var review = await reviews.FindAsync(id, cancellationToken).ConfigureAwait(false) ?? throw new ReviewDecisionException($"There is no review {id}. List the open ones.");
        if (review.ClosedAt is not null)
        {
            throw new ReviewDecisionException($"Review {id} is closed already: {review.Decision ?? "the question has settled itself"}.");
        }

        EnsureFits(review, decision);
        if (decision is ReviewDecision.Link link)
        {
            await links.LinkAsync(review.Connection, review.Record, link.Id, actor, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (GuardBarrier.Of(review) is { } barrier)
        {
            await guard.ApproveAsync(review.Connection, barrier, actor, cancellationToken).ConfigureAwait(false);
            return;
        }

        await rulings.ApplyAsync(review.Connection, RulingOf(review, decision, actor), cancellationToken).ConfigureAwait(false);
    }

    private static void EnsureFits(Review review, ReviewDecision decision)
    {
        var fits = (review.Kind, decision) switch
        {
            (ReviewKind.Conflict, _) when review.Fields.Count > 0 => decision is ReviewDecision.Take or ReviewDecision.Ignore,
            (ReviewKind.Length, _) => decision is ReviewDecision.Approve or ReviewDecision.Ignore,
            (ReviewKind.MassChange or ReviewKind.Flapping, _) => decision is ReviewDecision.Approve,
            (ReviewKind.Document, _) => false,
            _ => decision is not (ReviewDecision.Take or ReviewDecision.Approve),
        };
        if (!fits)
        {
            throw new ReviewDecisionException(review.Kind == ReviewKind.Document
                ? $"Review {review.Id} is about a document: correct it in Business Central or the deal in Pipedrive, and the question settles itself."
                : $"'{decision.GetType().Name}' is no answer to review {review.Id} ({review.Kind}). {Answers(review)}");
        }
    }

    private static string Answers(Review review) => review.Kind switch
    {
        ReviewKind.MassChange => "Approve it, or make a plan and apply it; until then it waits.",
        ReviewKind.Length => "Approve that it is cut, shorten it, or ignore the record.",
        ReviewKind.Flapping => "Approve, or leave it open.",
        _ when review.Fields.Count > 0 => "Take the values of one side, or ignore the record.",
        _ => "Link, create or ignore.",
    };

    private Ruling RulingOf(Review review, ReviewDecision decision, string actor)
    {
        var (kind, words) = (review.Kind, decision) switch
        {
            (_, ReviewDecision.Create) => (DecisionKind.Create, "create a new record"),
            (_, ReviewDecision.Ignore) => (DecisionKind.Ignore, "leave the record alone"),
            (ReviewKind.Length, ReviewDecision.Approve) => (DecisionKind.Cut, "cut it"),
            // A breaker is closed by the ruling itself.
            (_, ReviewDecision.Approve) => ((DecisionKind?)null, "go on"),
            (_, ReviewDecision.Take { Side: Side.Pipedrive }) => (DecisionKind.TakePipedrive, "take the values of Pipedrive"),
            (_, ReviewDecision.Take) => (DecisionKind.TakeBusinessCentral, "take the values of Business Central"),
            _ => throw new InvalidOperationException($"No ruling for {decision.GetType().Name}."),
        };
        var subject = decision is ReviewDecision.Take or ReviewDecision.Approve ? ReviewField.Fingerprint(review.Fields) : "";
        return new Ruling
        {
            Record = review.Record,
            Actor = actor,
            Audit = Rulings.Entry(review.Connection, review.Record, $"{actor} answered '{review.Question}' with: {words}.", actor, time.GetUtcNow()),
            Decisions = kind is { } decided ? [new Decision(review.Record, decided, subject, actor)] : [],
            Marks = [Rulings.Mark(review.Record), .. review.Candidates.Select(candidate => Rulings.Mark(new WorkKey(review.Flow, review.Side.Other(), candidate.Id)))],
        };
    }
}
