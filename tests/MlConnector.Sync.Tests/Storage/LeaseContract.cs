using MlConnector.Sync.Intake;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Running;
using static MlConnector.Sync.Tests.Storage.TestStore;

namespace MlConnector.Sync.Tests.Storage;

[Trait("Fault", "F74")]
public abstract class LeaseContract : StoreContract
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_held_connection_cannot_be_claimed()
    {
        await Store.ClaimAsync();

        Assert.Null(await Store.Work.TryClaimAsync(Acme, "node-2", Lifetime, Cancellation));
    }

    [Fact]
    public async Task Only_one_of_many_claims_succeeds()
    {
        await Store.Work.EnsureConnectionAsync(Acme, Cancellation);

        var claims = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Store.Work.TryClaimAsync(Acme, $"node-{i}", Lifetime, Cancellation)));

        Assert.Single(claims, lease => lease is not null);
    }

    [Fact]
    public async Task An_expired_lease_passes_to_the_next_owner_with_a_higher_epoch()
    {
        var first = await Store.ClaimAsync();
        Store.Time.Advance(Lifetime);

        var second = await Store.ClaimAsync(owner: "node-2");

        Assert.True(second.Epoch > first.Epoch);
        Assert.False(first.IsUsable);
        Assert.True(second.IsUsable);
    }

    [Fact]
    public async Task A_renewed_lease_does_not_expire()
    {
        var lease = await Store.ClaimAsync();
        Store.Time.Advance(TimeSpan.FromSeconds(7));
        Assert.True(await Store.Work.RenewAsync(lease, Cancellation));
        Store.Time.Advance(TimeSpan.FromSeconds(7));

        Assert.True(lease.IsUsable);
        Assert.Null(await Store.Work.TryClaimAsync(Acme, "node-2", Lifetime, Cancellation));
    }

    [Fact]
    [Trait("Fault", "F56")]
    public async Task A_clock_that_goes_back_neither_ends_a_lease_nor_gives_it_away()
    {
        var lease = await Store.ClaimAsync();
        Store.Time.AdjustTime(Store.Time.GetUtcNow() - TimeSpan.FromHours(1));

        Assert.True(lease.IsUsable);
        Assert.True(await Store.Work.RenewAsync(lease, Cancellation));
        Assert.Null(await Store.Work.TryClaimAsync(Acme, "node-2", Lifetime, Cancellation));
    }

    [Fact]
    public async Task A_lost_lease_can_be_neither_renewed_nor_released()
    {
        var lost = await Store.ClaimAsync();
        Store.Time.Advance(Lifetime);
        await Store.ClaimAsync(owner: "node-2");

        Assert.False(await Store.Work.RenewAsync(lost, Cancellation));
        await Store.Work.ReleaseAsync(lost, Cancellation);
        Assert.Null(await Store.Work.TryClaimAsync(Acme, "node-3", Lifetime, Cancellation));
    }

    [Fact]
    public async Task A_released_connection_is_free_at_once_and_its_lease_is_worthless()
    {
        var released = await Store.ClaimAsync();
        await Store.Work.ReleaseAsync(released, Cancellation);

        await Assert.ThrowsAsync<LeaseLostException>(
            () => Store.Documents.SaveAsync(released, Store.Document(1, "PD-1"), Store.Entry(SomeOrganization), Cancellation));
        Assert.NotNull(await Store.Work.TryClaimAsync(Acme, "node-2", Lifetime, Cancellation));
    }

    [Fact]
    public async Task The_former_owner_stores_nothing()
    {
        await Store.MarkAsync(SomeOrganization);
        var stale = await Store.ClaimAsync();
        var item = Assert.Single(await Store.DueAsync(stale));
        Store.Time.Advance(Lifetime);
        var current = await Store.ClaimAsync(owner: "node-2");
        var completion = new Completion
        {
            Fate = new WorkFate.Finished(),
            Audit = Store.Entry(SomeOrganization),
            Link = Link(SomeOrganization, SomeCustomer),
            Snapshots = [Organization(7, "Acme Ltd")],
            Review = Review("Which one?"),
            Document = Store.Document(1, "PD-1"),
            Marks = [new(WorkKey.OfPipedrive(SyncFlow.Deals, 1), "link", true, true)],
        };

        await Assert.ThrowsAsync<LeaseLostException>(() => Store.CompleteAsync(stale, item, completion));
        await Assert.ThrowsAsync<LeaseLostException>(
            () => Store.Documents.SaveAsync(stale, Store.Document(1, "PD-1"), Store.Entry(SomeOrganization), Cancellation));

        await Assert.ThrowsAsync<LeaseLostException>(
            () => Store.Inbox.ApplyPageAsync(stale, new([Organization(8, "Late Ltd")], new(Side.Pipedrive, SyncFlow.Organizations, Store.Now, Store.Now)), Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() => Store.Snapshots.SaveAsync(stale, [Organization(8, "Late Ltd")], Cancellation));

        Assert.Equal(item, Assert.Single(await Store.DueAsync(current)));
        Assert.Null(await Store.Snapshots.FindAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, "8", Cancellation));
        Assert.Null((await Store.Cursors.GetAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, Cancellation)).Watermark);
        Assert.Null(await Store.Links.FindByPipedriveAsync(Acme, SyncFlow.Organizations, 7, Cancellation));
        Assert.Null(await Store.Snapshots.FindAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, "7", Cancellation));
        Assert.Null(await Store.Documents.FindAsync(Acme, 1, Cancellation));
        Assert.Empty(await Store.Reviews.ListOpenAsync(Acme, Cancellation));
        Assert.Empty(await Store.Audit.ReadAsync(new(), Cancellation));
    }
}
