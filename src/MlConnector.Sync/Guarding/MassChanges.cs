using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Guarding;

/// <summary>Tells which plans count as part of a mass change, and approves.</summary>
internal sealed class MassChanges(IGuardStore store) : IMassChanges
{
    private const string Webhook = "webhook";

    /// <summary>What the plan would do that there may be too much of; null when it writes nothing, or when a person has just changed the record.</summary>
    public static MassChange? Of(PlannedRecord record) => record.Plan switch
    {
        WritePlan.Create => MassChange.Creation,
        WritePlan.Update { Changes.Count: > 0 } when record.Attempt.Item.Trigger != Webhook => MassChange.Update,
        _ => null,
    };

    public Task<int> ApproveAsync(Review question, string approvedBy, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentException.ThrowIfNullOrWhiteSpace(approvedBy);
        var barrier = GuardBarrier.Of(question) ?? throw new ArgumentException($"The question about '{question.Title}' is not about a mass change.", nameof(question));
        return store.ApproveAsync(question.Connection, barrier, approvedBy, cancellationToken);
    }
}
