namespace MlConnector.Sync.Intake;

/// <summary>What a webhook makes worth reading.</summary>
/// <param name="Side">The system.</param>
/// <param name="Flow">The kind of record.</param>
/// <param name="Id">The record; empty for all of the kind.</param>
/// <param name="Kind">How it is read.</param>
/// <param name="Since">From when on a poll has to read at the latest; null leaves it to the cursor.</param>
internal sealed record Hint(Side Side, SyncFlow Flow, string Id, HintKind Kind, DateTimeOffset? Since = null)
{
    /// <summary>Grows when the hint is given again, so that settling it never takes away a newer one.</summary>
    public long Generation { get; init; }

    public static Hint OfRecord(SyncFlow flow, Guid id) => new(Side.BusinessCentral, flow, id.ToString(), HintKind.Record);

    public static Hint OfAll(Side side, SyncFlow flow, DateTimeOffset? since = null) => new(side, flow, "", HintKind.Poll, since);

    public static Hint OfIds(SyncFlow flow) => new(Side.BusinessCentral, flow, "", HintKind.Sweep);
}
