namespace MlConnector.Sync.Intake;

/// <summary>What a webhook said of a record. It decides nothing, but it tells when a read shows less than is known already.</summary>
/// <param name="At">When it happened, by Pipedrive's clock; null when the call did not say.</param>
internal sealed record Told(DateTimeOffset? At)
{
    /// <summary>Whether the record was deleted.</summary>
    public bool IsGone { get; init; }

    /// <summary>The record that it was merged into.</summary>
    public long? MergedInto { get; init; }

    /// <summary>Whether a person did it, not a program.</summary>
    public bool ByPerson { get; init; }
}
