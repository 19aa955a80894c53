using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Reading;

/// <summary>A record as it is now.</summary>
/// <param name="Attempt">The look at it.</param>
/// <param name="Source">The record.</param>
internal sealed record ReadRecord(Attempt Attempt, Snapshot Source);
