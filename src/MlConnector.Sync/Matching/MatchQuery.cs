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

    /// <summary>Ids of records that fit others better, and will be linked to them.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>Whether the record is out of the question: people have separated it from the source, or it belongs to another.</summary>
    public bool Excludes(Snapshot candidate) => Decisions.Separates(candidate.Id) || Lost.Contains(candidate.Id);
}
