using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>
/// The three-way merge, field by field. Each side is compared with its own base, as its server echoed it, so a server that rewrites
/// what it was sent is not fought. No I/O, no clock.
/// </summary>
internal static class Merge
{
    // Lists of Business Central can be added to without any change of the record.
    private static readonly TimeSpan _recheck = TimeSpan.FromHours(1);

    /// <summary>A new record on <paramref name="side"/>: every value that the other side knows.</summary>
    public static WritePlan ForCreate(FieldMap map, FieldValues source, Side side)
    {
        var draft = new PlanDraft(map);
        foreach (var rule in map.Rules.Where(rule => rule.Direction.Writes(side)))
        {
            var value = source[rule.MemberOf(side.Other())] ?? (side == Side.BusinessCentral ? rule.Default : null);
            draft.Write(rule, side, null, value, LeftReason.NoCounterpart);
        }

        return draft.Problem is { } problem ? Impossible(problem)
            : draft.Overlong.Count > 0 ? new WritePlan.Overlong(draft.Overlong)
            : new WritePlan.Create(side, draft.Changes) { Notes = draft.Notes };
    }

    /// <summary>Two records that are the same thing: linked ones, or ones that were just joined.</summary>
    public static WritePlan ForPair(FieldMap map, Versions pair)
    {
        var draft = new PlanDraft(map);
        var conflicts = new List<FieldConflict>();
        foreach (var rule in map.Rules)
        {
            switch (Judge(map, rule, pair))
            {
                case Verdict.WriteBusinessCentral:
                    draft.Write(rule, Side.BusinessCentral, pair);
                    break;
                case Verdict.WritePipedrive:
                    draft.Write(rule, Side.Pipedrive, pair);
                    break;
                case Verdict.Ask:
                    conflicts.Add(new FieldConflict(rule, pair.Value(rule, Side.Pipedrive), pair.Value(rule, Side.BusinessCentral)));
                    break;
                case Verdict.Fixed:
                    draft.Leave(rule, LeftReason.Fixed);
                    break;
                case Verdict.Joined:
                    draft.Leave(rule, LeftReason.Joined);
                    break;
                case Verdict.Unchanged:
                    draft.Leave(rule, LeftReason.Unchanged);
                    break;
            }
        }

        return conflicts.Count > 0 ? new WritePlan.Conflict(conflicts)
            : draft.Problem is { } problem ? Impossible(problem)
            : draft.Overlong.Count > 0 ? new WritePlan.Overlong(draft.Overlong)
            : new WritePlan.Update(draft.Changes) { Left = draft.Left, Notes = draft.Notes };
    }

    /// <summary>Whether the rule's values have to be translated to plan the pair.</summary>
    public static bool IsOpen(FieldMap map, FieldRule rule, Versions pair) => JudgeByBase(map, rule, pair) is null or Verdict.WriteBusinessCentral or Verdict.WritePipedrive;

    private static Verdict Judge(FieldMap map, FieldRule rule, Versions pair) => JudgeByBase(map, rule, pair)
        ?? (IsSame(map, rule, pair) ? Verdict.Same : Decide(map, rule, pair));

    /// <summary>What can be said without comparing the two sides; null when both have changed.</summary>
    private static Verdict? JudgeByBase(FieldMap map, FieldRule rule, Versions pair)
    {
        if (rule.Target.IsIdentity)
        {
            return StoredId.IsOther(pair.Value(rule, Side.Pipedrive), Guid.Parse(pair.BusinessCentral.Id)) ? Verdict.WritePipedrive : Verdict.Same;
        }

        if (rule.OnCreationOnly)
        {
            return Verdict.Fixed;
        }

        var (left, right) = (pair.Value(rule, Side.Pipedrive), pair.Value(rule, Side.BusinessCentral));
        if (!pair.HasBase(rule))
        {
            // Just joined, or just mapped: differences become the base and are left alone, only what one side lacks is filled in.
            return (left is null, right is null) switch
            {
                (false, true) => Verdict.WriteBusinessCentral,
                (true, false) => Verdict.WritePipedrive,
                (true, true) => Verdict.Same,
                _ => Verdict.Joined,
            };
        }

        if (rule.Constant is not null)
        {
            return !rule.IsEnforced ? Verdict.Fixed
                : pair.Differs(rule, Side.Pipedrive) || pair.Differs(rule, Side.BusinessCentral) ? Verdict.WriteBusinessCentral
                : Verdict.Unchanged;
        }

        return (pair.Changed(rule, Side.Pipedrive), pair.Changed(rule, Side.BusinessCentral)) switch
        {
            (false, false) => Verdict.Unchanged,
            (true, false) => Verdict.WriteBusinessCentral,
            (false, true) => Verdict.WritePipedrive,
            _ => null,
        };
    }

    private static bool IsSame(FieldMap map, FieldRule rule, Versions pair)
    {
        var translated = map.Translate(rule, Side.BusinessCentral, pair.Value(rule, Side.Pipedrive));
        return translated.Problem is null && NormalForm.AreSame(rule.Target.Kind, translated.Text, pair.Value(rule, Side.BusinessCentral));
    }

    /// <summary>Both sides changed the field differently. A field that flows nowhere has nothing to decide.</summary>
    private static Verdict Decide(FieldMap map, FieldRule rule, Versions pair)
    {
        var flowsNowhere = !map.Flows(rule, Side.BusinessCentral) && !map.Flows(rule, Side.Pipedrive);
        return flowsNowhere ? Verdict.WriteBusinessCentral : pair.WinnerBy(map.WinnerOf(rule)) switch
        {
            null => Verdict.Ask,
            Side.Pipedrive => Verdict.WriteBusinessCentral,
            _ => Verdict.WritePipedrive,
        };
    }

    private static WritePlan.Impossible Impossible((FieldRule Rule, Side Side, string Text) problem) =>
        new(problem.Rule.MemberOf(problem.Side), problem.Text) { RecheckIn = problem.Rule.Target.Lookup is null ? null : _recheck };

    private enum Verdict
    {
        Same,
        Fixed,
        Joined,
        Unchanged,
        WriteBusinessCentral,
        WritePipedrive,
        Ask,
    }

    /// <summary>A plan in the making.</summary>
    private sealed class PlanDraft(FieldMap map)
    {
        public List<PlannedChange> Changes { get; } = [];

        public List<FieldLeft> Left { get; } = [];

        public List<string> Notes { get; } = [];

        /// <summary>Texts that a person has to let be cut.</summary>
        public List<OverlongText> Overlong { get; } = [];

        /// <summary>The first reason why the record cannot be written.</summary>
        public (FieldRule Rule, Side Side, string Text)? Problem { get; private set; }

        public void Leave(FieldRule rule, LeftReason reason, string? note = null)
        {
            Left.Add(new FieldLeft(rule, reason, note));
            if (note is not null)
            {
                Notes.Add(note);
            }
        }

        /// <summary>Writes what the other side has, if it flows there.</summary>
        public void Write(FieldRule rule, Side side, Versions pair)
        {
            if (map.Flows(rule, side))
            {
                Write(rule, side, pair.Value(rule, side), pair.Value(rule, side.Other()), LeftReason.NoCounterpart);
            }
            else
            {
                Leave(rule, LeftReason.OneWay);
            }
        }

        public void Write(FieldRule rule, Side side, string? before, string? value, LeftReason otherwise)
        {
            var translated = map.Translate(rule, side, value);
            var text = translated.Text;
            if (translated is { Problem: { } unknown, Holds: true })
            {
                Problem ??= (rule, side, unknown);
            }
            else if (translated.Problem is { } problem)
            {
                Leave(rule, otherwise, problem);
            }
            else if (text is null && value is not null)
            {
                Leave(rule, otherwise);
            }
            else if (text?.Length > map.MaxLength(rule, side))
            {
                Refuse(new OverlongText(rule, side, text, map.MaxLength(rule, side)!.Value));
            }
            else if (!NormalForm.AreSame(rule.KindOf(side), before, text))
            {
                Changes.Add(new PlannedChange(rule, side, before, text) { Shown = (Shown(rule, side, before), Shown(rule, side, text)) });
                Notes.AddRange(translated.Note is { } note ? [note] : []);
            }
        }

        private string? Shown(FieldRule rule, Side side, string? text) =>
            text is not null && side == Side.BusinessCentral && rule is { Target: { Kind: ValueKind.Id, Lookup: { } kind } } ? map.Vocabulary.Of(kind).Holding(text)?.Names[0] ?? text : text;

        private void Refuse(OverlongText overlong)
        {
            if (overlong.Rule.Length == LengthPolicy.Review)
            {
                Overlong.Add(overlong);
            }
            else
            {
                Problem ??= (overlong.Rule, overlong.Side, $"{overlong.Problem}.");
            }
        }
    }
}
