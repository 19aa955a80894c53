using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Mapping;

/// <summary>What became of a create: the server's echo, or why there is none.</summary>
/// <param name="Echo">The record as the server stored it.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="MayHaveHappened">Whether the record may exist although there is no echo.</param>
internal sealed record CreateOutcome(Snapshot? Echo, Exception? Error, bool MayHaveHappened)
{
    /// <summary>What could not be written to the record after it was created; the error tells why.</summary>
    public IReadOnlyList<PlannedChange> Left { get; init; } = [];

    /// <summary>Nothing was sent.</summary>
    public static CreateOutcome NotSent(Exception error) => new(null, error, false);

    /// <summary>Makes the content, sends it and shows the echo, which may need more reads and writes. What was answered has happened, whatever becomes of the rest.</summary>
    public static async Task<CreateOutcome> OfAsync<TContent, TMade>(Func<TContent> content, Func<TContent, Task<TMade>> send, Func<TMade, Task<Snapshot>> show)
    {
        TContent wanted;
        try
        {
            wanted = content();
        }
        catch (Exception exception) when (Recoveries.Covers(exception))
        {
            return NotSent(exception);
        }

        TMade made;
        try
        {
            made = await send(wanted).ConfigureAwait(false);
        }
        catch (Exception exception) when (Recoveries.Covers(exception))
        {
            return new CreateOutcome(null, exception, !FailureClassifier.IsRemote(exception) || FailureClassifier.IsOutcomeUnknown(exception));
        }

        try
        {
            return new CreateOutcome(await show(made).ConfigureAwait(false), null, false);
        }
        catch (Exception exception) when (Recoveries.Covers(exception))
        {
            return new CreateOutcome(null, exception, true);
        }
    }
}
