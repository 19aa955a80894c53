using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Planning;

/// <summary>Shows drafts to people.</summary>
internal static class PlanEntries
{
    public static PlanEntry Of(PlanDraft draft, bool matchOnly)
    {
        var (key, planned) = (draft.Attempt.Item.Key, draft.Planned);
        return new PlanEntry
        {
            Flow = key.Flow,
            Side = key.Side,
            RecordId = key.Id,
            Title = draft.Title,
            Outcome = draft.Outcome,
            Reason = draft.Reason,
            Counterpart = planned is null ? null : Counterpart(planned),
            Changes = draft.Writes && !matchOnly || draft.Outcome == PlanOutcome.Conflict ? Changes(planned?.Plan) : [],
            Candidates = draft.Finished?.Review?.Candidates ?? [],
            Follows = draft.Follows?.ToString(),
            Basis = PlanBasis.Of(draft),
        };
    }

    private static ReviewCandidate? Counterpart(PlannedRecord planned) => (planned.Match, planned.Counterpart) switch
    {
        (Match.Linked linked, _) => new ReviewCandidate(
            linked.IdOn(planned.Source.Side.Other())!, linked.Link.Number, planned.Counterpart?.Title, linked.Link.Evidence),
        (Match.Unique unique, _) => new ReviewCandidate(unique.Target.Id, unique.Target.Fields["number"], unique.Target.Title, unique.Evidence),
        _ => null,
    };

    private static IReadOnlyList<PlannedField> Changes(WritePlan? plan) => plan is WritePlan.Conflict conflict
        ? [.. conflict.Fields.Select(field => new PlannedField(Side.BusinessCentral, field.Rule.NameOf(Side.BusinessCentral), field.BusinessCentral, field.Pipedrive))]
        : [.. PlanBasis.ChangesOf(plan).Select(change => new PlannedField(change.Side, change.Rule.NameOf(change.Side), change.Before, change.After))];
}
