using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>Chooses the plan for a record. Pure: a plan that nobody applies is a dry run.</summary>
internal static class Planner
{
    private const string Private = "privacyBlocked";

    /// <param name="map">The rules.</param>
    /// <param name="source">The record that was looked at, of either side.</param>
    /// <param name="match">What it was matched with.</param>
    /// <param name="counterpart">The record of the other side; null when there is none.</param>
    public static WritePlan Plan(FieldMap map, Snapshot source, Match match, Snapshot? counterpart)
    {
        var other = source.Side.Other();
        if (source.Deleted)
        {
            return new WritePlan.Gone(source.Side);
        }

        if (source.Fields[Private] == Projection.True || counterpart?.Fields[Private] == Projection.True)
        {
            return new WritePlan.Nothing($"The contact of '{source.Title}' is blocked for privacy in Business Central; no personal data is exchanged.");
        }

        if (LeftOut(map, match, counterpart) is { } reason)
        {
            return new WritePlan.Nothing(reason);
        }

        return (match, counterpart) switch
        {
            (Match.None, _) when source is { Side: Side.BusinessCentral, Flow: SyncFlow.Organizations } && source.Fields["type"] == "Person" =>
                new WritePlan.Nothing($"Customer '{source.Title}' is a person; no organization is made of it."),
            (Match.None, _) when map.Options.CreatesOn(other) => Taking(map, source, Merge.ForCreate(map, source.Fields, other)),
            (Match.None, _) => new WritePlan.Nothing($"'{source.Title}' has no counterpart in {other.Name()}, and Flows:{source.Flow} creates none there."),
            (_, null or { Deleted: true }) => new WritePlan.Gone(other),
            (Match.Unique unique, { } found) => Reopened(map, Merge.ForPair(map, PairOf(map, source, match, found)), unique.Reopens ? Versions.Of(source, found, null).Pipedrive : null),
            (Match.Linked linked, { } found) => Reopened(
                map, Merge.ForPair(map, PairOf(map, source, match, found)), LeftBlocked(linked.Link, Versions.Of(source, found, linked.Link))),
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
            _ when source.Deleted || LeftOut(map, match, counterpart) is not null => [],
            (Match.None, _) when map.Options.CreatesOn(other) =>
                rules.Where(rule => rule.Direction.Writes(other) && (source.Fields[rule.MemberOf(source.Side)] is not null || rule.Default is not null)),
            (Match.Unique or Match.Linked, { Deleted: false } found) when PairOf(map, source, match, found) is var pair => rules.Where(rule => Merge.IsOpen(map, rule, pair)),
            _ => [],
        };
    }

    /// <summary>Why the record, or the one that it is linked with, takes no part; null when both do.</summary>
    private static string? LeftOut(FieldMap map, Match match, Snapshot? counterpart) =>
        match is Match.LeftOut left ? left.Reason : counterpart is { Deleted: false } ? map.Filter.Objection(counterpart) : null;

    /// <summary>A new record that would be left out from its first day is not created.</summary>
    private static WritePlan Taking(FieldMap map, Snapshot source, WritePlan plan) =>
        plan is WritePlan.Create create && map.Filter.ObjectionToNew(create.Side, source.Title, create.Changes) is { } objection ? new WritePlan.Nothing(objection) : plan;

    private static Versions PairOf(FieldMap map, Snapshot source, Match match, Snapshot found) => match is Match.Linked { Link: var link }
        ? Versions.Of(source, found, link) with { KnownRules = map.KnownTo(link.Mapping) }
        : Versions.Of(source, found, null);

    /// <summary>The record that the engine took out of use when its counterpart went; null when it did not.</summary>
    private static Snapshot? LeftBlocked(Link link, Versions pair) => link.Rest is { BlockedOther: true } rest ? pair.Of(rest.Missing.Other()) : null;

    /// <summary>The plan, and the end of the time out of use.</summary>
    private static WritePlan Reopened(FieldMap map, WritePlan plan, Snapshot? blocked) =>
        plan is WritePlan.Update update && blocked is not null && map.BarrierOf(blocked.Side) is { } barrier && barrier.IsClosed(blocked.Fields)
            ? update with { Changes = [.. update.Changes, barrier.Reopen(blocked.Side)] }
            : plan;
}
