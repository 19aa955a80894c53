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

    /// <summary>Look again later, although nothing failed.</summary>
    public Completion Wait(DateTimeOffset until, string reason, AuditAction action = AuditAction.Retry) =>
        new() { Fate = new WorkFate.Again(until, CountsAsFailure: false), Audit = Entry(action, reason) };
}
