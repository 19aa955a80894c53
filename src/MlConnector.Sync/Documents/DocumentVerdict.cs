using System.Globalization;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Documents;

/// <summary>Judges what Business Central shows for a document key. Pure.</summary>
internal static class DocumentVerdict
{
    /// <summary>Documents with our key exist already: one is adopted, several are a person's business.</summary>
    public static Completion OnFound(
        WonDeal deal, SalesDocument document, IReadOnlyList<FoundDocument> found, Attempt attempt, DealFlowOptions settings)
    {
        if (found.Count > 1)
        {
            var list = string.Join(", ", found.Select(candidate => $"{candidate.What} {candidate.Number}"));
            return Undecided(deal, document, attempt, $"Several documents carry the key {document.Key}: {list}. Which one belongs to the deal?", found);
        }

        return OnEcho(deal.Title, document, found[0], AuditAction.Adopted, $"{found[0].What} {found[0].Number} carries the key {document.Key}; it was taken over.", attempt, settings);
    }

    /// <summary>The document exists. It counts as done when it has the lines and the total that the deal asked for.</summary>
    public static Completion OnEcho(
        string title, SalesDocument document, FoundDocument echo, AuditAction action, string reason, Attempt attempt, DealFlowOptions settings)
    {
        var created = document with
        {
            State = DocumentState.Created,
            BusinessCentralId = echo.Id,
            Number = echo.Number,
            WriteBackPending = settings.WriteBack is not null,
        };
        if (Difference(document, echo, settings) is { } difference)
        {
            return attempt.Ask(
                ReviewKind.Document, title, $"{echo.What} {echo.Number} differs from the deal: {difference} It was left as a draft.", Candidates([echo]))
                with
            { Document = created with { State = DocumentState.Review, WriteBackPending = false } };
        }

        var done = attempt.Finish(action, reason, echo.Id.ToString(), Changes(document, echo)) with { Document = created };
        return created.WriteBackPending ? done with { Fate = new WorkFate.Again(attempt.Now, CountsAsFailure: false) } : done;
    }

    /// <summary>Only a person can say what happened.</summary>
    public static Completion Undecided(
        WonDeal deal, SalesDocument document, Attempt attempt, string question, IReadOnlyList<FoundDocument>? found = null) =>
        attempt.Ask(ReviewKind.Document, deal.Title, question, Candidates(found ?? [])) with { Document = document with { State = DocumentState.Review } };

    private static string? Difference(SalesDocument document, FoundDocument echo, DealFlowOptions settings)
    {
        if (echo.Lines is { } lines && lines != document.ExpectedLines)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it has {lines} lines instead of {document.ExpectedLines}.");
        }

        return echo.Total is { } total && Math.Abs(total - document.ExpectedTotal) > settings.TotalsTolerance
            ? string.Create(CultureInfo.InvariantCulture, $"its total without tax is {total} instead of {document.ExpectedTotal}.")
            : null;
    }

    private static List<FieldChange> Changes(SalesDocument document, FoundDocument echo) =>
    [
        new("externalDocumentNumber", null, document.Key),
        new("number", null, echo.Number),
        new("customerNumber", null, document.CustomerNumber),
        new("totalAmountExcludingTax", null, echo.Total?.ToString(CultureInfo.InvariantCulture)),
        new("lines", null, echo.Lines?.ToString(CultureInfo.InvariantCulture)),
    ];

    private static List<ReviewCandidate> Candidates(IReadOnlyList<FoundDocument> found) =>
        [.. found.Select(document => new ReviewCandidate(document.Id.ToString(), document.Number, document.What, "carries the document key"))];
}
