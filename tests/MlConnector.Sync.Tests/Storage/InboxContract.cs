using MlConnector.Sync.Intake;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Running;
using static MlConnector.Sync.Tests.Storage.TestStore;

namespace MlConnector.Sync.Tests.Storage;

public abstract class InboxContract : StoreContract
{
    [Fact]
    public async Task A_mark_becomes_due_work()
    {
        await Store.MarkAsync(SomeOrganization);

        var item = Assert.Single(await Store.DueAsync(await Store.ClaimAsync()));

        Assert.Equal((SomeOrganization, "webhook", true, 0, Store.Now), (item.Key, item.Trigger, item.MustRead, item.Attempts, item.FirstMarkedAt));
    }

    [Fact]
    public async Task A_deduplication_key_counts_once()
    {
        Assert.True(await Store.MarkAsync(SomeOrganization, "hook-1"));
        var lease = await Store.ClaimAsync();
        await Store.CompleteAsync(lease, Assert.Single(await Store.DueAsync(lease)), new WorkFate.Finished());

        Assert.False(await Store.MarkAsync(SomeOrganization, "hook-1"));
        Assert.Empty(await Store.DueAsync(lease));
    }

    [Fact]
    public async Task The_same_key_at_once_counts_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Store.MarkAsync(SomeOrganization, "hook-1")));

        Assert.Single(answers, answer => answer);
    }

    [Fact]
    public async Task A_deduplication_key_belongs_to_its_connection()
    {
        Assert.True(await Store.MarkAsync(SomeOrganization, "hook-1"));
        Assert.True(await Store.MarkAsync(SomeOrganization, "hook-1", connection: "other"));
    }

    [Fact]
    public async Task A_deduplication_key_is_forgotten_after_its_retention()
    {
        await Store.MarkAsync(SomeOrganization, "hook-1");
        Store.Time.Advance(TimeSpan.FromDays(31));

        Assert.True(await Store.MarkAsync(SomeOrganization, "hook-1"));
    }

    [Fact]
    public async Task A_second_mark_keeps_what_the_first_one_asked()
    {
        await Store.MarkAsync(SomeOrganization, mustRead: true, live: true);
        var lease = await Store.ClaimAsync();
        var first = Assert.Single(await Store.DueAsync(lease));
        Store.Time.Advance(TimeSpan.FromSeconds(1));

        await Store.MarkAsync(SomeOrganization, mustRead: false, live: false);
        await Store.Inbox.MarkAsync(Acme, [new(WorkKey.OfPipedrive(SyncFlow.Organizations, 1), "poll", false, false)], null, Cancellation);

        var due = await Store.DueAsync(lease);
        Assert.Equal(SomeOrganization, due[0].Key);
        Assert.True(due[0].MustRead);
        Assert.True(due[0].Generation > first.Generation);
        Assert.Equal(first.FirstMarkedAt, due[0].FirstMarkedAt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mark_brings_held_and_parked_work_back(bool parked)
    {
        await Store.MarkAsync(SomeOrganization);
        var lease = await Store.ClaimAsync();
        var item = Assert.Single(await Store.DueAsync(lease));
        await Store.CompleteAsync(lease, item, new WorkFate.Again(Store.Now, CountsAsFailure: true));
        WorkFate fate = parked ? new WorkFate.Parked("Refused five times.") : new WorkFate.Held("No customer.", null, null);
        await Store.CompleteAsync(lease, item, fate);
        Assert.Empty(await Store.DueAsync(lease));

        await Store.MarkAsync(SomeOrganization);

        Assert.Equal(0, Assert.Single(await Store.DueAsync(lease)).Attempts);
    }

    [Fact]
    public async Task A_mark_does_not_forget_the_failures_of_work_in_progress()
    {
        await Store.MarkAsync(SomeOrganization);
        var lease = await Store.ClaimAsync();
        await Store.CompleteAsync(lease, Assert.Single(await Store.DueAsync(lease)), new WorkFate.Again(Store.Now.AddMinutes(1), true));

        await Store.MarkAsync(SomeOrganization);

        Assert.Equal(1, Assert.Single(await Store.DueAsync(lease)).Attempts);
    }

    [Fact]
    [Trait("Threat", "S25")]
    public async Task Connections_do_not_see_each_other()
    {
        await Store.MarkAsync(SomeOrganization);
        var other = await Store.ClaimAsync("other");

        Assert.Empty(await Store.DueAsync(other));
        Assert.Null(await Store.Work.NextDueAsync("other", WorkScope.Everything, Cancellation));
        Assert.Equal(0, (await Store.Status.ReadAsync("other", Cancellation)).Waiting);
    }

    [Fact]
    public async Task Live_work_comes_before_a_backfill_and_each_in_order_of_flow_and_age()
    {
        await Store.MarkAsync(WorkKey.OfPipedrive(SyncFlow.Deals, 1), live: true);
        await Store.MarkAsync(WorkKey.OfPipedrive(SyncFlow.Organizations, 3), live: false);
        Store.Time.Advance(TimeSpan.FromSeconds(1));
        await Store.MarkAsync(WorkKey.OfPipedrive(SyncFlow.Organizations, 2), live: true);
        await Store.MarkAsync(WorkKey.OfPipedrive(SyncFlow.Organizations, 1), live: false);
        await Store.MarkAsync(new WorkKey(SyncFlow.Organizations, Side.BusinessCentral, SomeCustomer.ToString()), live: false);
        await Store.MarkAsync(WorkKey.OfPipedrive(SyncFlow.Products, 9), live: false);

        var lease = await Store.ClaimAsync();
        var turns = new List<string>();
        while (await Store.DueAsync(lease, max: 2) is [_, ..] page)
        {
            turns.Add(string.Join(',', page.Select(item => item.Key.Side == Side.Pipedrive ? item.Key.Id : "customer")));
            foreach (var item in page)
            {
                await Store.CompleteAsync(lease, item, new WorkFate.Finished());
            }
        }

        Assert.Equal(["2", "1", "9", "3,1", "customer"], turns);
    }
}
