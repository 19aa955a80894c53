using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>Which records of the two sides take part in a flow. Pure.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Pipedrive">What Pipedrive records have to be like.</param>
/// <param name="BusinessCentral">What Business Central records have to be like.</param>
internal sealed record RecordFilter(SyncFlow Flow, IReadOnlyList<FilterCondition> Pipedrive, IReadOnlyList<FilterCondition> BusinessCentral)
{
    public static RecordFilter None(SyncFlow flow) => new(flow, [], []);

    public IReadOnlyList<FilterCondition> Of(Side side) => side == Side.Pipedrive ? Pipedrive : BusinessCentral;

    /// <summary>Why the record takes no part; null when it does. One that was read before the condition was set is left out until it is read again.</summary>
    public string? Objection(Snapshot record) =>
        Of(record.Side).FirstOrDefault(condition => !record.Fields.Has(condition.Member) || !condition.Holds(record.Fields[condition.Member])) is { } failed
            ? $"'{record.Title}' takes no part: Flows:{Flow}:Filter asks that {failed} in {record.Side.Name()}."
            : null;

    /// <summary>Why a record that is about to be created would take no part; null when it would, or when only its system can tell.</summary>
    public string? ObjectionToNew(Side side, string title, IReadOnlyList<PlannedChange> changes) =>
        Of(side).FirstOrDefault(condition => IsDecided(condition, changes) && !condition.Holds(changes.FirstOrDefault(change => change.Member == condition.Member)?.After)) is { } failed
            ? $"'{title}' has no counterpart in {side.Name()}, and a new one would take no part: Flows:{Flow}:Filter asks that {failed}."
            : null;

    /// <summary>Numbers, defaults and templates fill in what is not written; fields that the account added stay empty.</summary>
    private static bool IsDecided(FilterCondition condition, IReadOnlyList<PlannedChange> changes) =>
        condition.Field is not null || changes.Any(change => change.Member == condition.Member);
}
