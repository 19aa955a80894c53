using MlConnector.Sync.Auditing;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Running;
using static MlConnector.Sync.Tests.Storage.TestStore;

namespace MlConnector.Sync.Tests.Storage;

public abstract class CompletionContract : StoreContract
{
    [Fact]
    public async Task Everything_an_attempt_decided_is_stored()
    {
        var (lease, item) = await TakeAsync(SomeOrganization);
        var document = Store.Document(12, "PD-ACME-12") with { CustomerNumber = "C00010", EmptyLookAt = Store.Now, BusinessCentralId = SomeCustomer };
        await Store.CompleteAsync(lease, item, new Completion
        {
            Fate = new WorkFate.Finished(),
            Audit = Store.Entry(SomeOrganization),
            Link = Link(SomeOrganization, SomeCustomer),
            Snapshots = [Organization(7, "Acme Ltd"), Customer(SomeCustomer, "Acme Ltd")],
            Document = document,
            Marks = [new(WorkKey.OfPipedrive(SyncFlow.Deals, 12), "document", true, false)],
        });

        Assert.Equal(Link(SomeOrganization, SomeCustomer), await Store.Links.FindByPipedriveAsync(Acme, SyncFlow.Organizations, 7, Cancellation));
        Assert.Equal(
            Link(SomeOrganization, SomeCustomer),
            await Store.Links.FindByBusinessCentralAsync(Acme, SyncFlow.Organizations, SomeCustomer, Cancellation));
        Assert.NotNull(await Store.Snapshots.FindAsync(Acme, Side.BusinessCentral, SyncFlow.Organizations, SomeCustomer.ToString("D"), Cancellation));
        Assert.Equal(document, await Store.Documents.FindAsync(Acme, 12, Cancellation));
        Assert.Equal(WorkKey.OfPipedrive(SyncFlow.Deals, 12), Assert.Single(await Store.DueAsync(lease)).Key);
        var entry = Assert.Single(await Store.Audit.ReadAsync(new(), Cancellation));
        var expected = Store.Entry(SomeOrganization) with { Id = entry.Id, Changes = entry.Changes };
        Assert.Equal(expected, entry);
        Assert.Equal([new("displayName", "Old", "New")], entry.Changes);
    }

    [Fact]
    public async Task A_Business_Central_record_that_is_linked_elsewhere_stores_nothing()
    {
        var (lease, item) = await TakeAsync(SomeOrganization);
        await Store.CompleteAsync(lease, item, new WorkFate.Finished(), Link(SomeOrganization, SomeCustomer));
        var rival = WorkKey.OfPipedrive(SyncFlow.Organizations, 8);
        await Store.MarkAsync(rival);
        var second = Assert.Single(await Store.DueAsync(lease));

        var taken = await Assert.ThrowsAsync<LinkTakenException>(
            () => Store.CompleteAsync(lease, second, new WorkFate.Finished(), Link(rival, SomeCustomer)));

        Assert.Equal((8, SomeCustomer), (taken.PipedriveId, taken.BusinessCentralId));
        Assert.Equal(second, Assert.Single(await Store.DueAsync(lease)));
        Assert.Single(await Store.Audit.ReadAsync(new(), Cancellation));
    }

    [Fact]
    public async Task A_link_may_be_replaced_and_is_kept_apart_by_flow_and_connection()
    {
        var (lease, item) = await TakeAsync(SomeOrganization);
        await Store.CompleteAsync(lease, item, new WorkFate.Finished(), Link(SomeOrganization, SomeCustomer));
        await Store.CompleteAsync(lease, item, new WorkFate.Finished(), Link(SomeOrganization, SomeCustomer, "New name"));
        var person = WorkKey.OfPipedrive(SyncFlow.Persons, 7);
        await Store.CompleteAsync(lease, item with { Key = person }, new WorkFate.Finished(), Link(person, SomeCustomer));

        var stored = await Store.Links.FindByPipedriveAsync(Acme, SyncFlow.Organizations, 7, Cancellation);
        Assert.Equal("New name", stored!.PipedriveBase["displayName"]);
        Assert.Null(await Store.Links.FindByPipedriveAsync("other", SyncFlow.Organizations, 7, Cancellation));
        Assert.Equal(
            new Dictionary<SyncFlow, int> { [SyncFlow.Organizations] = 1, [SyncFlow.Persons] = 1 },
            (await Store.Status.ReadAsync(Acme, Cancellation)).Links);
    }

    [Fact]
    public async Task A_record_has_one_open_review_which_closes_when_nothing_is_asked_any_more()
    {
        var (lease, item) = await TakeAsync(SomeOrganization);
        await Store.CompleteAsync(lease, item, new WorkFate.Held("Asked.", null, null), review: Review("Which one?"));
        var opened = Store.Now;
        Store.Time.Advance(TimeSpan.FromSeconds(1));
        await Store.CompleteAsync(lease, item, new WorkFate.Held("Asked.", null, null), review: Review("Is it this one?", ReviewKind.Similar));

        var review = Assert.Single(await Store.Reviews.ListOpenAsync(Acme, Cancellation));
        Assert.Equal(("Is it this one?", ReviewKind.Similar, opened), (review.Question, review.Kind, review.OpenedAt));
        Assert.Equal("C00010", Assert.Single(review.Candidates).Number);
        Assert.Empty(await Store.Reviews.ListOpenAsync("other", Cancellation));

        await Store.CompleteAsync(lease, item, new WorkFate.Finished());
        Assert.Empty(await Store.Reviews.ListOpenAsync(null, Cancellation));
        await Store.CompleteAsync(lease, item, new WorkFate.Finished(), review: Review("Again?"));
        Assert.NotEqual(review.Id, Assert.Single(await Store.Reviews.ListOpenAsync(null, Cancellation)).Id);
    }

    [Fact]
    public async Task A_document_key_belongs_to_one_deal()
    {
        var lease = await Store.ClaimAsync();
        await Store.Documents.SaveAsync(lease, Store.Document(1, "PD-1"), Store.Entry(WorkKey.OfPipedrive(SyncFlow.Deals, 1)), Cancellation);

        await Assert.ThrowsAsync<DocumentKeyTakenException>(
            () => Store.Documents.SaveAsync(lease, Store.Document(2, "PD-1"), Store.Entry(WorkKey.OfPipedrive(SyncFlow.Deals, 2)), Cancellation));

        Assert.Null(await Store.Documents.FindAsync(Acme, 2, Cancellation));
        Assert.Single(await Store.Audit.ReadAsync(new(), Cancellation));
        var other = await Store.ClaimAsync("other");
        await Store.Documents.SaveAsync(other, Store.Document(2, "PD-1"), Store.Entry(WorkKey.OfPipedrive(SyncFlow.Deals, 2), "other"), Cancellation);
    }

    [Fact]
    public async Task A_document_is_replaced_by_revision_and_the_newest_one_is_found()
    {
        var lease = await Store.ClaimAsync();
        var audit = Store.Entry(WorkKey.OfPipedrive(SyncFlow.Deals, 1), action: AuditAction.Intent);
        var second = Store.Document(1, "PD-1-2", DocumentState.InDoubt) with { Revision = 2, Sends = 1 };
        await Store.Documents.SaveAsync(lease, Store.Document(1, "PD-1"), audit, Cancellation);
        await Store.Documents.SaveAsync(lease, Store.Document(1, "PD-1", DocumentState.Created), audit, Cancellation);
        await Store.Documents.SaveAsync(lease, second, audit, Cancellation);

        Assert.Equal(second, await Store.Documents.FindAsync(Acme, 1, Cancellation));
        var status = await Store.Status.ReadAsync(Acme, Cancellation);
        Assert.Equal((1, 1), (status.Documents, status.DocumentsInDoubt));
    }

    private async Task<(Lease Lease, WorkItem Item)> TakeAsync(WorkKey key)
    {
        await Store.MarkAsync(key);
        var lease = await Store.ClaimAsync();
        return (lease, Assert.Single(await Store.DueAsync(lease)));
    }
}
