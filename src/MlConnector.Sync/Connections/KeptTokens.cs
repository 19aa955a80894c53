namespace MlConnector.Sync.Connections;

/// <summary>What is left of Pipedrive's tokens of the day is kept for won deals: everything else waits, and goes on by itself when there are new ones.</summary>
/// <param name="Since">Since when, UTC.</param>
/// <param name="Remaining">What the last pass left.</param>
/// <param name="Kept">How many are kept.</param>
/// <param name="Until">When the tokens return, at the latest, UTC; null while Pipedrive has not told.</param>
public sealed record KeptTokens(DateTimeOffset Since, long Remaining, int Kept, DateTimeOffset? Until);
