using MlConnector.Sync.Connections;
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
            (Match.Unique or Match.Linked, { } found) => Merge.ForPair(map, PairOf(map, source, match, found)),
            _ => throw new InvalidOperationException($"No plan for {match.GetType().Name}."),
        };
    }

    /// <summary>The rules whose values have to be looked up to make the plan.</summary>
    public static IEnumerable<FieldRule> LookedUp(FieldMap map, Snapshot source, Match match, Snapshot? counterpart)
    {
        var other = source.Side.Other();
        var rules = map.Rules.Where(rule => rule.Target.Lookup is not null);
        return (match, counterpart) switch
        {
            (Match.None, _) when map.Options.CreatesOn(other) =>
                rules.Where(rule => rule.Direction.Writes(other) && (source.Fields[rule.MemberOf(source.Side)] is not null || rule.Default is not null)),
            (Match.Unique or Match.Linked, { Deleted: false } found) when PairOf(map, source, match, found) is var pair => rules.Where(rule => Merge.IsOpen(map, rule, pair)),
            _ => [],
        };
    }

    private static Versions PairOf(FieldMap map, Snapshot source, Match match, Snapshot found) => match is Match.Linked { Link: var link }
        ? Versions.Of(source, found, link) with { KnownRules = map.KnownTo(link.Mapping) }
        : Versions.Of(source, found, null);
}
