using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>A record with everything that the writing stage needs.</summary>
/// <param name="Pair">The pair of entities.</param>
/// <param name="Source">The Pipedrive record.</param>
/// <param name="Match">What it was matched with.</param>
/// <param name="Target">The Business Central record; null when there is none.</param>
/// <param name="Plan">What shall be written.</param>
internal sealed record PlannedRecord(IRecordPair Pair, Snapshot Source, Match Match, Snapshot? Target, WritePlan Plan);
