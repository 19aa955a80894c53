using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Auditing;

/// <summary>One look at one record: started when the work is taken up, ended by one of its completions, each with its audit entry.</summary>
internal sealed class Attempt(string connection, WorkItem item, TimeProvider time)
{
    private readonly long _startedAt = time.GetTimestamp();

    public string Connection { get; } = connection;

    public WorkItem Item { get; } = item;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Names the settings and the field map in force.</summary>
    public string? MappingVersion { get; init; }

    /// <summary>When the record was changed, by the clock of its own system; null while that is not known.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>What the remote systems called the attempt's requests.</summary>
    public RemoteTrace Trace { get; } = new();

    public AuditEntry Entry(AuditAction action, string reason, string? counterpartId = null, IReadOnlyList<FieldChange>? changes = null) => new()
    {
        At = time.GetUtcNow(),
        Connection = Connection,
        Flow = Item.Key.Flow,
        PipedriveId = Item.Key.Side == Side.Pipedrive ? Item.Key.Id : counterpartId,
        BusinessCentralId = Item.Key.Side == Side.Pipedrive ? counterpartId : Item.Key.Id,
        Action = action,
        Trigger = Item.Trigger,
        Reason = reason,
        Changes = changes ?? [],
        BusinessCentralCorrelationId = Trace[Side.BusinessCentral],
        PipedriveCorrelationId = Trace[Side.Pipedrive],
        PlanHash = PlanHash.Of(changes ?? []),
        MappingVersion = MappingVersion,
        Duration = time.GetElapsedTime(_startedAt),
    };

    /// <summary>The work is done.</summary>
    public Completion Finish(AuditAction action, string reason, string? counterpartId = null, IReadOnlyList<FieldChange>? changes = null) =>
        new() { Fate = new WorkFate.Finished(), Audit = Entry(action, reason, counterpartId, changes) };

    /// <summary>A person is asked; nothing more happens until the record changes or the question is answered.</summary>
    public Completion Ask(ReviewKind kind, string title, string question, IReadOnlyList<ReviewCandidate>? candidates = null, IReadOnlyList<ReviewField>? fields = null) =>
        Finish(AuditAction.Review, question, changes: fields?.Select(field => new FieldChange(field.Field, field.BusinessCentral, field.Pipedrive)).ToList()) with
        {
            Review = new Review
            {
                Connection = Connection,
                Flow = Item.Key.Flow,
                Side = Item.Key.Side,
                RecordId = Item.Key.Id,
                Title = title,
                Kind = kind,
                Question = question,
                Candidates = candidates ?? [],
                Fields = fields ?? [],
                OpenedAt = time.GetUtcNow(),
            },
        };

    /// <summary>A precondition is missing.</summary>
    public Completion Hold(string reason, WorkKey? waitsFor = null, TimeSpan? recheckIn = null) => new()
    {
        Fate = new WorkFate.Held(reason, waitsFor, recheckIn is { } delay ? time.GetUtcNow() + delay : null),
        Audit = Entry(AuditAction.Held, reason),
    };

    /// <summary>What was read is behind what is known; the number of looks counts.</summary>
    public Completion LookAgain(TimeSpan delay, string reason) =>
        new() { Fate = new WorkFate.Again(time.GetUtcNow() + delay, CountsAsFailure: true), Audit = Entry(AuditAction.Retry, reason) };

    /// <summary>The record is part of something that a person has to approve first.</summary>
    public Completion Stop(string reason, string barrier) => new()
    {
        Fate = new WorkFate.Held(reason, null, null) { Barrier = barrier },
        Audit = Entry(AuditAction.Held, reason),
    };

    /// <summary>Look again later, although nothing failed.</summary>
    public Completion Wait(DateTimeOffset until, string reason, AuditAction action = AuditAction.Retry) =>
        new() { Fate = new WorkFate.Again(until, CountsAsFailure: false), Audit = Entry(action, reason) };
}
