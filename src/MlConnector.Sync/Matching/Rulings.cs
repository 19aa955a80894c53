using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>The pieces that all rulings are made of.</summary>
internal static class Rulings
{
    private const string Trigger = "decision";

    public static WorkMark Mark(WorkKey record) => new(record, Trigger, MustRead: false, Live: true);

    public static AuditEntry Entry(string connection, WorkKey record, string reason, string actor, DateTimeOffset now, string? otherId = null) => new()
    {
        At = now,
        Connection = connection,
        Flow = record.Flow,
        PipedriveId = record.Side == Side.Pipedrive ? record.Id : otherId,
        BusinessCentralId = record.Side == Side.Pipedrive ? otherId : record.Id,
        Action = AuditAction.Decided,
        Trigger = Trigger,
        Actor = actor,
        Reason = reason,
    };
}
