namespace MlConnector.Sync.Intake;

/// <summary>The wish to look at a record.</summary>
/// <param name="Key">The record.</param>
/// <param name="Trigger">What caused it.</param>
/// <param name="MustRead">Whether the record's content is not known and must be read.</param>
/// <param name="Live">Whether a person may be waiting: live work goes before a backfill.</param>
internal sealed record WorkMark(WorkKey Key, string Trigger, bool MustRead, bool Live)
{
    /// <summary>What a webhook said; null for other marks.</summary>
    public Told? Told { get; init; }

    /// <summary>What the webhook is subscribed to, as its system names it; null for other marks.</summary>
    public string? Resource { get; init; }
}
