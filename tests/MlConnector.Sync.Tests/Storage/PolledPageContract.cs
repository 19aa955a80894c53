using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using static MlConnector.Sync.Tests.Storage.TestStore;

namespace MlConnector.Sync.Tests.Storage;

public abstract class PolledPageContract : StoreContract
{
    [Fact]
    public async Task A_new_Pipedrive_record_marks_itself()
    {
        Assert.Equal(1, await Store.ApplyAsync(Organization(7, "Acme Ltd")));

        var item = Assert.Single(await Store.DueAsync(await Store.ClaimAsync()));
        Assert.Equal((SomeOrganization, "poll", false), (item.Key, item.Trigger, item.MustRead));
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("v2")]
    public async Task A_record_read_again_without_a_change_marks_nothing(string version)
    {
        var lease = await SettledAsync(Organization(7, "Acme Ltd"));

        Assert.Equal(0, await Store.ApplyAsync(Organization(7, "Acme Ltd", version)));
        Assert.Empty(await Store.DueAsync(lease));
        Assert.Equal(version, (await Store.Snapshots.FindAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, "7", Cancellation))!.Version);
    }

    [Theory]
    [InlineData("Acme GmbH", false)]
    [InlineData("Acme Ltd", true)]
    public async Task A_changed_or_deleted_Pipedrive_record_marks_itself(string name, bool deleted)
    {
        var lease = await SettledAsync(Organization(7, "Acme Ltd"));

        Assert.Equal(1, await Store.ApplyAsync(Organization(7, name, "v2", deleted)));
        Assert.Equal(SomeOrganization, Assert.Single(await Store.DueAsync(lease)).Key);
    }

    [Fact, Trait("Fault", "F50")]
    public async Task A_page_that_is_older_than_what_is_known_overwrites_nothing_and_marks_nothing()
    {
        var lease = await SettledAsync(Organization(7, "Acme GmbH", "v2") with { ModifiedAt = Store.Now });

        Assert.Equal(0, await Store.ApplyAsync(Organization(7, "Acme Ltd") with { ModifiedAt = Store.Now - TimeSpan.FromMinutes(1) }));
        Assert.Empty(await Store.DueAsync(lease));
        Assert.Equal("v2", (await Store.Snapshots.FindAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, "7", Cancellation))!.Version);
    }

    [Fact]
    public async Task A_deal_whose_lines_moved_its_version_marks_itself()
    {
        var deal = Organization(7, "Deal") with { Flow = SyncFlow.Deals };
        var lease = await SettledAsync(deal);

        Assert.Equal(1, await Store.ApplyAsync(deal with { Version = "v2" }));
        Assert.Single(await Store.DueAsync(lease));
    }

    [Fact]
    public async Task An_unlinked_Business_Central_record_marks_nothing()
    {
        Assert.Equal(1, await Store.ApplyAsync(Customer(SomeCustomer, "Acme Ltd")));
        Assert.Empty(await Store.DueAsync(await Store.ClaimAsync()));
    }

    [Theory]
    [InlineData("Acme Ltd", false, 0)]
    [InlineData("Acme GmbH", false, 1)]
    [InlineData("Acme Ltd", true, 1)]
    public async Task A_linked_Business_Central_record_marks_its_partner_unless_it_equals_the_base(string name, bool deleted, int marks)
    {
        var lease = await LinkedAsync();

        Assert.Equal(1, await Store.ApplyAsync(Customer(SomeCustomer, name, "v2", deleted)));
        Assert.Equal(marks, (await Store.DueAsync(lease)).Count(item => item.Key == SomeOrganization));
    }

    [Fact]
    public async Task The_cursor_moves_with_the_page_and_remembers_the_last_complete_poll()
    {
        var first = await Store.Cursors.GetAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, Cancellation);
        Assert.Equal((null, null), (first.Watermark, first.CompletedAt));
        var completed = Store.Now;
        await Store.ApplyAsync(Organization(7, "Acme Ltd"));
        Store.Time.Advance(TimeSpan.FromMinutes(5));
        var cursor = new PollCursor(Side.Pipedrive, SyncFlow.Organizations, Store.Now, null);

        await Store.ApplyAsync(new PolledPage([Organization(8, "Other")], cursor));

        Assert.Equal(cursor, await Store.Cursors.GetAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, Cancellation));
        Assert.Equal(completed, (await Store.Status.ReadAsync(Acme, Cancellation)).LastPolled[Side.Pipedrive]);
    }

    [Fact]
    [Trait("Fault", "F69")]
    public async Task A_page_that_fails_half_way_leaves_nothing_behind()
    {
        var page = new PolledPage(
            [Customer(SomeCustomer, "Acme Ltd"), Customer(SomeCustomer, "Broken") with { Id = "not an id" }],
            new(Side.BusinessCentral, SyncFlow.Organizations, Store.Now, Store.Now),
            MarksUnlinked: true);

        await Assert.ThrowsAsync<FormatException>(() => Store.ApplyAsync(page));

        Assert.Null(await Store.Snapshots.FindAsync(Acme, Side.BusinessCentral, SyncFlow.Organizations, SomeCustomer.ToString(), Cancellation));
        Assert.Null((await Store.Cursors.GetAsync(Acme, Side.BusinessCentral, SyncFlow.Organizations, Cancellation)).Watermark);
        Assert.Empty(await Store.DueAsync(await Store.ClaimAsync()));
    }

    private async Task<MlConnector.Sync.Running.Lease> SettledAsync(MlConnector.Sync.Reading.Snapshot snapshot)
    {
        await Store.ApplyAsync(snapshot);
        var lease = await Store.ClaimAsync();
        await Store.CompleteAsync(lease, Assert.Single(await Store.DueAsync(lease)), new WorkFate.Finished());
        return lease;
    }

    private async Task<MlConnector.Sync.Running.Lease> LinkedAsync()
    {
        await Store.MarkAsync(SomeOrganization);
        var lease = await Store.ClaimAsync();
        await Store.CompleteAsync(
            lease, Assert.Single(await Store.DueAsync(lease)), new WorkFate.Finished(), Link(SomeOrganization, SomeCustomer));
        return lease;
    }
}
