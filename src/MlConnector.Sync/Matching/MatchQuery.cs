using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>A record that seeks its counterpart.</summary>
/// <param name="Connection">The connection's name.</param>
/// <param name="Source">The record, of either side.</param>
/// <param name="Settings">The settings of its flow.</param>
/// <param name="Decisions">What people have decided about it.</param>
internal sealed record MatchQuery(string Connection, Snapshot Source, RecordFlowOptions Settings, Decisions Decisions)
{
    /// <summary>Where the counterpart is.</summary>
    public Side Other => Source.Side.Other();

    /// <summary>Whether people have separated the source from the record.</summary>
    public bool Excludes(Snapshot candidate) => Decisions.Separates(candidate.Id);
}
