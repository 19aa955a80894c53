using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>A record that shall be created.</summary>
/// <param name="Source">The record of the other side that it is made from.</param>
/// <param name="Changes">Its values.</param>
internal sealed record NewRecord(Snapshot Source, IReadOnlyList<PlannedChange> Changes);
