using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Guarding;

/// <summary>Tells which plans count as part of a mass change.</summary>
internal static class MassChanges
{
    private const string Webhook = "webhook";

    /// <summary>What the plan would do that there may be too much of; null when it writes nothing, when a person has just changed the record, or when its counterpart was just let through.</summary>
    public static MassChange? Of(PlannedRecord record) => record.Plan switch
    {
        WritePlan.Create => MassChange.Creation,
        WritePlan.Gone when record.Match is Match.Linked => MassChange.Deletion,
        WritePlan.Update { Changes.Count: > 0 } when record.Attempt.Item.Trigger is not (Webhook or StoredId.Trigger) => MassChange.Update,
        _ => null,
    };
}
