using System.Globalization;

namespace MlConnector.BusinessCentral;

/// <summary>Cuts parts into batches and reads the answers: by id, never by position alone, and never trusting a success that was undone.</summary>
internal static class BatchExecution
{
    /// <summary>Under this name the Refit method hands over the batch.</summary>
    public const string Key = "MlConnector.Batch";

    public static async Task<IReadOnlyList<BatchOutcome>> RunAsync(
        Func<Batch, CancellationToken, Task<BatchAnswer>> send, IReadOnlyList<BatchPart> parts, BatchMode mode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (mode == BatchMode.Snapshot && parts.Count > Batch.MostParts)
        {
            throw new ArgumentException($"A snapshot is one transaction and has at most {Batch.MostParts} parts, not {parts.Count}.", nameof(parts));
        }

        var outcomes = new List<BatchOutcome>(parts.Count);
        foreach (var chunk in parts.Chunk(Batch.MostParts))
        {
            outcomes.AddRange(CanGoOn(outcomes, mode) ? await SendAsync(send, new Batch(chunk, mode), cancellationToken).ConfigureAwait(false) : chunk.Select(NotSent));
        }

        return outcomes;
    }

    /// <summary>After a failure that stops, or a server that does not answer, nothing more is sent.</summary>
    private static bool CanGoOn(List<BatchOutcome> outcomes, BatchMode mode) =>
        outcomes.Count == 0 || (mode == BatchMode.StopAtFirstFailure ? outcomes[^1].IsSuccess : outcomes[^1].StatusCode is not null);

    private static async Task<IEnumerable<BatchOutcome>> SendAsync(
        Func<Batch, CancellationToken, Task<BatchAnswer>> send, Batch batch, CancellationToken cancellationToken)
    {
        try
        {
            return Outcomes(batch, await send(batch, cancellationToken).ConfigureAwait(false));
        }
        catch (BusinessCentralException tooLarge) when (tooLarge.StatusCode == 413 && batch is { Mode: BatchMode.Independent, Parts.Count: > 1 })
        {
            // It was refused before any of it was carried out.
            var outcomes = new List<BatchOutcome>();
            foreach (var half in batch.Parts.Chunk((batch.Parts.Count + 1) / 2))
            {
                outcomes.AddRange(await SendAsync(send, new Batch(half, batch.Mode), cancellationToken).ConfigureAwait(false));
            }

            return outcomes;
        }
        catch (BusinessCentralException exception)
        {
            return batch.Parts.Select(part => new BatchOutcome(part) { Error = exception });
        }
    }

    private static IEnumerable<BatchOutcome> Outcomes(Batch batch, BatchAnswer answer)
    {
        var byId = answer.Responses.Where(response => response.Id is not null).GroupBy(response => response.Id!).ToDictionary(group => group.Key, group => group.ToList());
        var outcomes = batch.Parts.Select((part, index) => Outcome(part, byId.GetValueOrDefault(index.ToString(CultureInfo.InvariantCulture)), batch.Mode)).ToList();
        return batch.Mode == BatchMode.Snapshot && outcomes.FirstOrDefault(outcome => !outcome.IsSuccess) is { } failed
            ? outcomes.Select(outcome => outcome.IsSuccess ? Undone(outcome, failed) : outcome)
            : outcomes;
    }

    private static BatchOutcome Outcome(BatchPart part, List<BatchPartAnswer>? answers, BatchMode mode) => answers switch
    {
        [{ Status: >= 200 and < 300 } good] => new BatchOutcome(part) { StatusCode = good.Status, Body = good.Body },
        [var bad] => new BatchOutcome(part) { StatusCode = bad.Status, Error = Refusals.Of($"{part.Method} {part.Path}", bad, part.IsWrite) },
        null when mode == BatchMode.StopAtFirstFailure => NotSent(part),
        _ => new BatchOutcome(part)
        {
            Error = new BusinessCentralException($"The answer to the batch says nothing definite about {part.Method} {part.Path}.") { IsTransient = true, IsOutcomeUnknown = part.IsWrite },
        },
    };

    private static BatchOutcome Undone(BatchOutcome outcome, BatchOutcome failed) => new(outcome.Part)
    {
        StatusCode = outcome.StatusCode,
        Error = new BusinessCentralException($"{outcome.Part.Method} {outcome.Part.Path} was undone with its transaction, because another part failed: {failed.Error!.Message}", failed.Error)
        {
            IsTransient = failed.Error.IsTransient,
        },
    };

    private static BatchOutcome NotSent(BatchPart part) => new(part)
    {
        Error = new BusinessCentralException($"{part.Method} {part.Path} was not carried out, because an earlier part failed.") { IsTransient = true },
    };
}
