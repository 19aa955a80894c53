namespace MlConnector.Sync.Intake;

/// <summary>One record that may have changed, as it stands in the store.</summary>
/// <param name="Key">The record.</param>
/// <param name="Generation">Grows with every new mark; a completion only removes the work it has seen.</param>
/// <param name="Trigger">What marked it: <c>poll</c>, <c>webhook</c>, <c>retry</c> ...</param>
/// <param name="MustRead">Whether the record must be read again, because the mark did not come with its content.</param>
/// <param name="Attempts">Failed attempts so far.</param>
/// <param name="FirstMarkedAt">When the work came into being.</param>
/// <param name="FailingSince">When the first of the failed attempts was; null when there is none.</param>
/// <param name="LastFailure">What the last of them was; null when there is none.</param>
internal sealed record WorkItem(
    WorkKey Key, long Generation, string Trigger, bool MustRead, int Attempts, DateTimeOffset FirstMarkedAt,
    DateTimeOffset? FailingSince = null, string? LastFailure = null)
{
    /// <summary>What webhooks said of the record; null when none did.</summary>
    public Told? Told { get; init; }
}
