using Microsoft.Extensions.Time.Testing;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Tests.Storage;

/// <summary>A database that the contract suite can run on.</summary>
internal interface ITestDatabase : IAsyncDisposable
{
    IDatabase Database { get; }
}

/// <summary>All ports over one database, on virtual time.</summary>
internal sealed class TestStore(IDatabase database)
{
    private Lease? _held;

    public const string Acme = "acme";

    public static readonly Guid SomeCustomer = Guid.Parse("11111111-aaaa-4aaa-8aaa-111111111111");

    public static readonly WorkKey SomeOrganization = WorkKey.OfPipedrive(SyncFlow.Organizations, 7);

    public IDatabase Database => database;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Time.GetUtcNow();

    public IInbox Inbox => new InboxStore(database, Time);

    public IWorkStore Work => new WorkStore(database, Time);

    public ISnapshotStore Snapshots => new SnapshotStore(database, Time);

    public ILinkStore Links => new LinkStore(database);

    public ICursorStore Cursors => new CursorStore(database);

    public IAuditStore Audit => new AuditStore(database, Time);

    public IDocumentStore Documents => new DocumentStore(database);

    public ReviewStore Reviews => new(database);

    public StatusStore Status => new(database);

    public RecoveryStore Recovery => new(database, Time);

    public ConditionStore Conditions => new(database);

    public async Task<Lease> ClaimAsync(string connection = Acme, string owner = "node-1")
    {
        await Work.EnsureConnectionAsync(connection, TestContext.Current.CancellationToken);
        var lease = await Work.TryClaimAsync(connection, owner, TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        return _held = lease ?? throw new InvalidOperationException("The connection is held.");
    }

    public Task<bool> MarkAsync(WorkKey key, string? deduplicationKey = null, bool mustRead = true, bool live = true, string connection = Acme) =>
        Inbox.MarkAsync(connection, [new(key, "webhook", mustRead, live)], deduplicationKey, TestContext.Current.CancellationToken);

    public Task<int> ApplyAsync(params Snapshot[] snapshots) => ApplyAsync(new PolledPage(snapshots, new(snapshots[0].Side, snapshots[0].Flow, Now, Now)));

    /// <summary>Applies a page under the lease that the test holds, or under one of its own.</summary>
    public Task<int> ApplyAsync(PolledPage page) => LeasedAsync(Acme, lease => Inbox.ApplyPageAsync(lease, page, TestContext.Current.CancellationToken));

    public Task SaveAsync(Snapshot snapshot, string connection = Acme) => LeasedAsync(connection, async lease =>
    {
        await Snapshots.SaveAsync(lease, [snapshot], TestContext.Current.CancellationToken);
        return true;
    });

    private async Task<T> LeasedAsync<T>(string connection, Func<Lease, Task<T>> act)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await Work.EnsureConnectionAsync(connection, cancellation);
        if (await Work.TryClaimAsync(connection, "reader", TimeSpan.FromSeconds(10), cancellation) is not { } own)
        {
            return await act(_held!);
        }

        try
        {
            return await act(own);
        }
        finally
        {
            await Work.ReleaseAsync(own, cancellation);
        }
    }

    public async Task<WorkItem[]> DueAsync(Lease lease, int max = 100) =>
        [.. await Work.LoadDueAsync(lease, max, WorkScope.Everything, TestContext.Current.CancellationToken)];

    public Task CompleteAsync(Lease lease, WorkItem item, WorkFate fate, Link? link = null, Review? review = null, params WorkMark[] marks) =>
        CompleteAsync(lease, item, new Completion { Fate = fate, Audit = Entry(item.Key), Link = link, Review = review, Marks = marks });

    public Task CompleteAsync(Lease lease, WorkItem item, Completion completion) =>
        Work.CompleteAsync(lease, item, completion, TestContext.Current.CancellationToken);

    public AuditEntry Entry(WorkKey key, string connection = Acme, AuditAction action = AuditAction.Updated) => new()
    {
        At = Now,
        Connection = connection,
        Flow = key.Flow,
        PipedriveId = key.Id,
        Action = action,
        Trigger = "webhook",
        Reason = "The name was changed.",
        Changes = [new("displayName", "Old", "New")],
        BusinessCentralCorrelationId = "c-1",
        PipedriveCorrelationId = "c-2",
        PlanHash = "abc",
        MappingVersion = "def",
        Actor = "anna",
        Duration = TimeSpan.FromMilliseconds(125),
    };

    public static Link Link(WorkKey key, Guid customer, string name = "Acme Ltd") => new()
    {
        Flow = key.Flow,
        PipedriveId = key.PipedriveId,
        BusinessCentralId = customer,
        Number = "C00010",
        PipedriveBase = Fields(name),
        BusinessCentralBase = Fields(name),
        Evidence = "equal tax number",
    };

    public static Snapshot Organization(long id, string name, string version = "v1", bool deleted = false) => new()
    {
        Side = Side.Pipedrive,
        Flow = SyncFlow.Organizations,
        Id = WorkKey.OfPipedrive(SyncFlow.Organizations, id).Id,
        Version = version,
        Fields = Fields(name),
        Title = name,
        Deleted = deleted,
        Signals = [new(SignalKind.TaxNumber, "DE123"), new(SignalKind.ExactName, name.ToUpperInvariant())],
    };

    public static Snapshot Customer(Guid id, string name, string version = "v1", bool deleted = false) =>
        Organization(1, name, version, deleted) with { Side = Side.BusinessCentral, Id = id.ToString("D") };

    public static FieldValues Fields(string name) => new() { { "displayName", name }, { "phoneNumber", null } };

    public static Review Review(string question, ReviewKind kind = ReviewKind.Ambiguous) => new()
    {
        Connection = Acme,
        Flow = SomeOrganization.Flow,
        Side = SomeOrganization.Side,
        RecordId = SomeOrganization.Id,
        Title = "Acme Ltd",
        Kind = kind,
        Question = question,
        Candidates = [new(SomeCustomer.ToString("D"), "C00010", "Acme", "equal name")],
    };

    public SalesDocument Document(long deal, string key, DocumentState state = DocumentState.Intent) => new()
    {
        DealId = deal,
        Kind = MlConnector.Sync.Connections.DocumentKind.Invoice,
        Key = key,
        State = state,
        PayloadHash = "hash",
        ExpectedTotal = 1234.50m,
        ExpectedLines = 3,
        IntentAt = Now,
    };
}
