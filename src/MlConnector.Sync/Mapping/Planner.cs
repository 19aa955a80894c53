using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>Chooses the plan for a record. Pure: a plan that nobody applies is a dry run.</summary>
internal static class Planner
{
    /// <param name="map">The rules.</param>
    /// <param name="source">The record that was looked at, of either side.</param>
    /// <param name="match">What it was matched with.</param>
    /// <param name="counterpart">The record of the other side; null when there is none.</param>
    public static WritePlan Plan(FieldMap map, Snapshot source, Match match, Snapshot? counterpart)
    {
        var other = source.Side.Other();
        return (match, counterpart) switch
        {
            (Match.None, _) when map.Options.CreatesOn(other) => Merge.ForCreate(map, source.Fields, other),
            (Match.None, _) => new WritePlan.Nothing($"'{source.Title}' has no counterpart in {other.Name()}, and Flows:{source.Flow} creates none there."),
            (_, null or { Deleted: true }) => new WritePlan.Gone(other),
            (Match.Unique, { } found) => Merge.ForPair(map, Versions.Of(source, found, null)),
            (Match.Linked linked, { } found) => Merge.ForPair(map, Versions.Of(source, found, linked.Link)),
            _ => throw new InvalidOperationException($"No plan for {match.GetType().Name}."),
        };
    }
}
