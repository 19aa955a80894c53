using MlConnector.Sync.Auditing;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>A record and what it was matched with.</summary>
/// <param name="Attempt">The look at it.</param>
/// <param name="Source">The record.</param>
/// <param name="Match">Its match.</param>
internal sealed record MatchedRecord(Attempt Attempt, Snapshot Source, Match Match);
