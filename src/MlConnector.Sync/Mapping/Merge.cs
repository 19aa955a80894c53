using System.Globalization;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Mapping;

/// <summary>
/// The three-way merge, field by field. Each side is compared with its own base, as its server echoed it, so a server that rewrites
/// what it was sent is not fought. Pure: no I/O, no clock.
/// </summary>
internal static class Merge
{
    /// <summary>A new record on <paramref name="side"/>: every value that the other side knows.</summary>
    public static WritePlan ForCreate(FieldMap map, FieldValues source, Side side)
    {
        var changes = from rule in map.Rules
                      where rule.Direction.Writes(side)
                      let value = source[rule.MemberOf(side.Other())]
                      where value is not null
                      select new PlannedChange(rule, side, null, value);
        return Checked(map, [.. changes], written => new WritePlan.Create(side, written));
    }

    /// <summary>Two records that are the same thing: linked ones, or ones that were just joined.</summary>
    public static WritePlan ForPair(FieldMap map, Versions pair)
    {
        var changes = new List<PlannedChange>();
        var conflicts = new List<FieldConflict>();
        foreach (var rule in map.Rules.Where(rule => !rule.OnCreationOnly))
        {
            switch (Judge(map, rule, pair))
            {
                case Verdict.WriteBusinessCentral when map.Flows(rule, Side.BusinessCentral):
                    changes.Add(Change(rule, pair, Side.BusinessCentral));
                    break;
                case Verdict.WritePipedrive when map.Flows(rule, Side.Pipedrive):
                    changes.Add(Change(rule, pair, Side.Pipedrive));
                    break;
                case Verdict.Ask:
                    conflicts.Add(new FieldConflict(rule, pair.Value(rule, Side.Pipedrive), pair.Value(rule, Side.BusinessCentral)));
                    break;
            }
        }

        return conflicts.Count > 0 ? new WritePlan.Conflict(conflicts) : Checked(map, changes, written => new WritePlan.Update(written));
    }

    private static Verdict Judge(FieldMap map, FieldRule rule, Versions pair)
    {
        var (left, right) = (pair.Value(rule, Side.Pipedrive), pair.Value(rule, Side.BusinessCentral));
        if (left == right)
        {
            return Verdict.Leave;
        }

        if (!pair.HasBase(rule))
        {
            // Just joined, or just mapped: differences become the base and are left alone, only what one side lacks is filled in.
            return right is null && left is not null ? Verdict.WriteBusinessCentral
                : left is null && right is not null ? Verdict.WritePipedrive
                : Verdict.Leave;
        }

        return (pair.Changed(rule, Side.Pipedrive), pair.Changed(rule, Side.BusinessCentral)) switch
        {
            (false, false) => Verdict.Leave,
            (true, false) => Verdict.WriteBusinessCentral,
            (false, true) => Verdict.WritePipedrive,
            _ => Decide(map, rule, pair),
        };
    }

    /// <summary>Both sides changed the field differently. A field that flows one way has nothing to decide.</summary>
    private static Verdict Decide(FieldMap map, FieldRule rule, Versions pair) => (map.Flows(rule, Side.BusinessCentral), map.Flows(rule, Side.Pipedrive), map.WinnerOf(rule)) switch
    {
        (false, false, _) => Verdict.Leave,
        (_, _, ConflictWinner.Review) => Verdict.Ask,
        (_, _, ConflictWinner.PipedriveWins) => Verdict.WriteBusinessCentral,
        (_, _, ConflictWinner.BusinessCentralWins) => Verdict.WritePipedrive,
        _ => pair.Pipedrive.ModifiedAt >= pair.BusinessCentral.ModifiedAt ? Verdict.WriteBusinessCentral : Verdict.WritePipedrive,
    };

    private static PlannedChange Change(FieldRule rule, Versions pair, Side side) =>
        new(rule, side, pair.Value(rule, side), pair.Value(rule, side.Other()));

    private static WritePlan Checked(FieldMap map, IReadOnlyList<PlannedChange> changes, Func<IReadOnlyList<PlannedChange>, WritePlan> plan)
    {
        foreach (var change in changes)
        {
            var limit = map.MaxLength(change.Rule, change.Side);
            if (change.After?.Length > limit)
            {
                return new WritePlan.Impossible(change.Member, string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{change.Member}' has {change.After.Length} characters; {change.Side.Name()} takes {limit}. Shorten it in {change.Side.Other().Name()}."));
            }
        }

        return plan(changes);
    }

    private enum Verdict
    {
        Leave,
        WriteBusinessCentral,
        WritePipedrive,
        Ask,
    }
}
