using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Mapping;

/// <summary>
/// The three-way merge, field by field, of a one-way flow. Each side is compared with its own base, so a server that rewrites
/// what it was sent is not fought. Pure: no I/O, no clock.
/// </summary>
internal static class Merge
{
    /// <summary>A new record: every value that Pipedrive knows.</summary>
    public static WritePlan ForCreate(FieldValues source, IReadOnlyList<FieldRule> rules) =>
        Checked(rules, [.. from rule in rules let value = source[rule.Member] where value is not null select new FieldChange(rule.Member, null, value)],
            changes => new WritePlan.Create(changes));

    /// <summary>
    /// Two records that were just joined: differences become the base and are left alone; only what Business Central lacks is filled in.
    /// </summary>
    public static WritePlan ForFirstLink(FieldValues source, FieldValues target, IReadOnlyList<FieldRule> rules) =>
        Checked(
            rules,
            [.. from rule in rules
                where !rule.Fixed && source[rule.Member] is not null && target[rule.Member] is null
                select new FieldChange(rule.Member, null, source[rule.Member])],
            changes => new WritePlan.Update(changes));

    /// <summary>A linked pair: what changed in Pipedrive since the base is written, unless Business Central changed it too.</summary>
    public static WritePlan ForLinked(
        FieldValues source, FieldValues target, FieldValues sourceBase, FieldValues targetBase, IReadOnlyList<FieldRule> rules, ConflictWinner winner)
    {
        var writes = new List<FieldChange>();
        var conflicts = new List<FieldChange>();
        foreach (var rule in rules.Where(rule => !rule.Fixed && source.Has(rule.Member) && source[rule.Member] != sourceBase[rule.Member]))
        {
            var change = new FieldChange(rule.Member, target[rule.Member], source[rule.Member]);
            if (change.Before == change.After)
            {
                continue;
            }

            var bothChanged = target[rule.Member] != targetBase[rule.Member];
            if (bothChanged && winner == ConflictWinner.Review)
            {
                conflicts.Add(change);
            }
            else if (!bothChanged || winner == ConflictWinner.PipedriveWins)
            {
                writes.Add(change);
            }
        }

        return conflicts.Count > 0 ? new WritePlan.Conflict(conflicts) : Checked(rules, writes, changes => new WritePlan.Update(changes));
    }

    private static WritePlan Checked(IReadOnlyList<FieldRule> rules, IReadOnlyList<FieldChange> changes, Func<IReadOnlyList<FieldChange>, WritePlan> plan)
    {
        foreach (var change in changes)
        {
            var limit = rules.First(rule => rule.Member == change.Field).MaxLength;
            if (change.After?.Length > limit)
            {
                return new WritePlan.Impossible(
                    change.Field, $"'{change.Field}' has {change.After.Length} characters; Business Central takes {limit}. Shorten it in Pipedrive.");
            }
        }

        return plan(changes);
    }
}
