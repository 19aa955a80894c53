using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Running;
using static MlConnector.Sync.Tests.Storage.TestStore;

namespace MlConnector.Sync.Tests.Storage;

public abstract class WorkFateContract : StoreContract
{
    private static readonly WorkKey SomePerson = WorkKey.OfPipedrive(SyncFlow.Persons, 5);

    [Fact]
    public async Task Finished_work_is_gone()
    {
        var (lease, item) = await TakeAsync(SomeOrganization);

        await Store.CompleteAsync(lease, item, new WorkFate.Finished());

        Assert.Empty(await Store.DueAsync(lease));
        Assert.Null(await Store.Work.NextDueAsync(Acme, WorkScope.Everything, Cancellation));
    }

    [Fact]
    public async Task Work_marked_during_the_attempt_is_due_again()
    {
        foreach (WorkFate fate in new WorkFate[] { new WorkFate.Finished(), new WorkFate.Held("Waits.", null, null), new WorkFate.Parked("Failed.") })
        {
            var (lease, item) = await TakeAsync(SomeOrganization);
            await Store.MarkAsync(SomeOrganization);

            await Store.CompleteAsync(lease, item, fate);

            var again = Assert.Single(await Store.DueAsync(lease));
            Assert.True(again.Generation > item.Generation);
            await Store.CompleteAsync(lease, again, new WorkFate.Finished());
            await Store.Work.ReleaseAsync(lease, Cancellation);
        }
    }

    [Fact]
    public async Task Work_that_was_finished_and_came_back_is_not_taken_for_the_old_one()
    {
        var (lease, item) = await TakeAsync(SomeOrganization);
        await Store.CompleteAsync(lease, item, new WorkFate.Finished());
        await Store.MarkAsync(SomeOrganization);

        await Store.CompleteAsync(lease, item, new WorkFate.Finished());

        Assert.Single(await Store.DueAsync(lease));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Work_to_repeat_waits_for_its_time_and_is_read_again(bool failed, int attempts)
    {
        await Store.MarkAsync(SomeOrganization, mustRead: false);
        var lease = await Store.ClaimAsync();
        var at = Store.Now.AddSeconds(5);

        await Store.CompleteAsync(lease, Assert.Single(await Store.DueAsync(lease)), new WorkFate.Again(at, failed));

        Assert.Empty(await Store.DueAsync(lease));
        Assert.Equal(at, await Store.Work.NextDueAsync(Acme, WorkScope.Everything, Cancellation));
        Store.Time.Advance(TimeSpan.FromSeconds(5));
        var item = Assert.Single(await Store.DueAsync(lease));
        Assert.Equal((attempts, true, "retry"), (item.Attempts, item.MustRead, item.Trigger));
    }

    [Fact]
    public async Task A_wait_is_not_cut_short_by_a_mark_that_came_during_the_attempt_nor_is_the_mark_lost()
    {
        var (lease, item) = await TakeAsync(SomeOrganization);
        await Store.MarkAsync(SomeOrganization);

        await Store.CompleteAsync(lease, item, new WorkFate.Again(Store.Now.AddSeconds(5), CountsAsFailure: false));

        Assert.Empty(await Store.DueAsync(lease));
        Store.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("webhook", Assert.Single(await Store.DueAsync(lease)).Trigger);
    }

    [Fact]
    public async Task Held_work_becomes_due_at_its_recheck()
    {
        var (lease, item) = await TakeAsync(SomeOrganization);

        await Store.CompleteAsync(lease, item, new WorkFate.Held("The currency is unknown.", null, Store.Now.AddSeconds(5)));

        var status = await Store.Status.ReadAsync(Acme, Cancellation);
        Assert.Equal((0, 1, 0), (status.Waiting, status.Held, status.Parked));
        var expected = new StuckRecord(SyncFlow.Organizations, Side.Pipedrive, "7", "Held", "The currency is unknown.") { Connection = Acme, MarkedAt = Store.Now, RecheckAt = Store.Now.AddSeconds(5) };
        Assert.Equal(expected, Assert.Single(status.Stuck));
        Assert.Empty(await Store.DueAsync(lease));
        Store.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Single(await Store.DueAsync(lease));
    }

    [Fact]
    public async Task A_link_wakes_what_waits_for_it()
    {
        var (lease, person) = await TakeAsync(SomePerson);
        await Store.CompleteAsync(lease, person, new WorkFate.Held("No customer yet.", SomeOrganization, null));
        await Store.MarkAsync(SomeOrganization);
        Assert.Equal(SomeOrganization, Assert.Single(await Store.DueAsync(lease)).Key);

        await Store.CompleteAsync(
            lease, Assert.Single(await Store.DueAsync(lease)), new WorkFate.Finished(), Link(SomeOrganization, SomeCustomer));

        Assert.Equal(SomePerson, Assert.Single(await Store.DueAsync(lease)).Key);
    }

    [Fact]
    public async Task Work_that_waits_for_a_link_that_came_meanwhile_is_not_stranded()
    {
        await Store.MarkAsync(SomeOrganization);
        var (lease, organization) = await TakeAsync(SomePerson);
        await Store.CompleteAsync(lease, organization, new WorkFate.Finished(), Link(SomeOrganization, SomeCustomer));
        var person = Assert.Single(await Store.DueAsync(lease));

        await Store.CompleteAsync(lease, person, new WorkFate.Held("No customer yet.", SomeOrganization, null));

        Assert.NotNull(await Store.Work.NextDueAsync(Acme, WorkScope.Everything, Cancellation));
    }

    [Fact]
    public async Task Parked_work_is_never_due_by_itself()
    {
        var (lease, item) = await TakeAsync(SomeOrganization);

        await Store.CompleteAsync(lease, item, new WorkFate.Parked("Refused five times."));

        Store.Time.Advance(TimeSpan.FromDays(400));
        Assert.Empty(await Store.DueAsync(lease));
        Assert.Null(await Store.Work.NextDueAsync(Acme, WorkScope.Everything, Cancellation));
        Assert.Equal("Parked", Assert.Single((await Store.Status.ReadAsync(Acme, Cancellation)).Stuck).State);
    }

    private async Task<(Lease Lease, WorkItem Item)> TakeAsync(WorkKey key)
    {
        await Store.MarkAsync(key);
        var lease = await Store.ClaimAsync();
        return (lease, (await Store.DueAsync(lease))[0]);
    }
}
