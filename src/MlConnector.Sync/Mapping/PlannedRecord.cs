using MlConnector.Sync.Auditing;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>A record with everything that the writing stage needs.</summary>
/// <param name="Attempt">The look at it.</param>
/// <param name="Source">The record that was looked at.</param>
/// <param name="Match">What it was matched with.</param>
/// <param name="Counterpart">The record of the other side; null when there is none.</param>
/// <param name="Plan">What shall be written.</param>
internal sealed record PlannedRecord(Attempt Attempt, Snapshot Source, Match Match, Snapshot? Counterpart, WritePlan Plan);
