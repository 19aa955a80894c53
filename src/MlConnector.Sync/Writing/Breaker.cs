using System.Globalization;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Writing;

/// <summary>Stops the game in which the engine and another program write a record back and forth.</summary>
internal static class Breaker
{
    /// <summary>The count of the pair after the writes of a plan.</summary>
    public static FlipCount Count(PlannedRecord record, WritePlan.Update plan)
    {
        // A change that a person made in the product starts the count anew.
        var flips = (record.Match as Match.Linked)?.Link.Flips is { } known && record.Attempt.Item.Told?.ByPerson != true ? known : FlipCount.None;
        var sides = plan.Changes.Select(change => change.Side).Distinct().ToList();
        return flips.IsTripped || sides is not [var side] ? flips : flips.Writing(side, record.Attempt.Now);
    }

    /// <summary>The question that is asked instead of the writes; null when they may be made.</summary>
    public static Completion? Stop(PlannedRecord record, WritePlan.Update plan, FlipCount flips)
    {
        if (!flips.IsTripped || plan.Changes.Count == 0 || record.Match is not Match.Linked { Link: var link })
        {
            return null;
        }

        var fields = string.Join(", ", plan.Changes.Select(change => change.Rule.NameOf(change.Side)).Distinct());
        var asked = record.Attempt.Ask(
            ReviewKind.Flapping, record.Source.Title,
            string.Create(CultureInfo.InvariantCulture, $"Something writes {fields} of '{record.Source.Title}' back again and again: {flips.Flips} times since {flips.Since:u}. Nothing more is written. Find the other program, then approve."));
        return link.Flips.IsTripped ? asked : asked with { Link = link with { IsKnown = true, Flips = flips } };
    }
}
