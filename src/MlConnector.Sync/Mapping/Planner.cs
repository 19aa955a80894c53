using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>Chooses the plan for a record. Pure: a plan that nobody applies is a dry run.</summary>
internal sealed class Planner
{
    public WritePlan Plan(IRecordPair pair, Snapshot source, Match match, Snapshot? target, RecordFlowOptions settings) => (match, target) switch
    {
        (Match.None, _) when !settings.Create => new WritePlan.Nothing($"'{source.Title}' has no counterpart, and Flows:{pair.Flow}:Create is off."),
        (Match.None, _) => Merge.ForCreate(source.Fields, pair.Rules),
        (_, null or { Deleted: true }) => new WritePlan.TargetGone(),
        (Match.Unique, { } found) => Merge.ForFirstLink(source.Fields, found.Fields, pair.Rules),
        (Match.Linked linked, { } found) => Merge.ForLinked(
            source.Fields, found.Fields, linked.Link.PipedriveBase, linked.Link.BusinessCentralBase, pair.Rules, settings.Conflict),
        _ => throw new InvalidOperationException($"No plan for {match.GetType().Name}."),
    };
}
