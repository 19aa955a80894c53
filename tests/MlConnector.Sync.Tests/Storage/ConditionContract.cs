using MlConnector.Sync.Intake;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using static MlConnector.Sync.Tests.Storage.TestStore;

namespace MlConnector.Sync.Tests.Storage;

public abstract class ConditionContract : StoreContract
{
    [Fact]
    public async Task A_condition_comes_back_as_it_was_saved_and_an_unknown_connection_is_active()
    {
        var unknown = await Store.Conditions.ReadAsync(Acme, Cancellation);
        var saved = unknown.Become(ConnectionState.Degraded, "503", Store.Now, Store.Now.AddHours(1), Store.Now.AddMinutes(1)) with { FailedPasses = 4, RefusedCredentials = "mark" };

        Assert.Equal(ConnectionState.Active, unknown.State);
        Assert.True(await Store.Conditions.SaveAsync(saved, null, Cancellation));
        var read = await Store.Conditions.ReadAsync(Acme, Cancellation);
        Assert.Equal(saved with { Version = 1, PausedFlows = read.PausedFlows }, read);
    }

    [Fact]
    public async Task What_was_decided_meanwhile_is_not_overwritten()
    {
        var readByPass = await Store.Conditions.ReadAsync(Acme, Cancellation);
        Assert.True(await Store.Conditions.SaveAsync(readByPass.Become(ConnectionState.Paused, "stocktaking", Store.Now), null, Cancellation));

        Assert.False(await Store.Conditions.SaveAsync(readByPass.Become(ConnectionState.Active, null, Store.Now), Store.Entry(SomeOrganization), Cancellation));
        Assert.Equal(ConnectionState.Paused, (await Store.Conditions.ReadAsync(Acme, Cancellation)).State);
        Assert.Empty(await Store.Audit.ReadAsync(new AuditQuery(), Cancellation));
    }

    [Fact, Trait("Fault", "F40")]
    public async Task Work_of_a_paused_flow_is_not_given_out_until_the_pause_ends()
    {
        var lease = await Store.ClaimAsync();
        await Store.MarkAsync(SomeOrganization);
        await Store.MarkAsync(WorkKey.OfPipedrive(SyncFlow.Persons, 3));
        var pause = new FlowPause(SyncFlow.Organizations, "405", Store.Now, Store.Now.AddDays(1));
        await Store.Conditions.PauseFlowAsync(Acme, pause, Store.Entry(SomeOrganization), Cancellation);

        Assert.Equal(SyncFlow.Persons, Assert.Single(await Store.DueAsync(lease)).Key.Flow);
        Assert.Equal(pause, Assert.Single((await Store.Conditions.ReadAsync(Acme, Cancellation)).PausedFlows));
        Store.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(SyncFlow.Organizations, Assert.Single(await Store.DueAsync(lease)).Key.Flow);
    }

    [Fact]
    public async Task A_resumed_flow_gives_its_work_out_at_once()
    {
        var lease = await Store.ClaimAsync();
        await Store.MarkAsync(SomeOrganization);
        await Store.Conditions.PauseFlowAsync(Acme, new(SyncFlow.Organizations, "405", Store.Now, Store.Now.AddDays(1)), Store.Entry(SomeOrganization), Cancellation);
        Assert.Empty(await Store.DueAsync(lease));

        await Store.Conditions.ResumeFlowsAsync(Acme, Cancellation);
        Assert.Single(await Store.DueAsync(lease));
    }

    [Fact, Trait("Fault", "F11")]
    public async Task Failing_counts_from_the_first_failure_and_waiting_counts_for_nothing()
    {
        var lease = await Store.ClaimAsync();
        await Store.MarkAsync(SomeOrganization);
        await RepeatAsync(new WorkFate.Again(Store.Now, CountsAsFailure: false));
        Assert.Equal((0, null), await SeenAsync());
        Store.Time.Advance(TimeSpan.FromDays(2));
        var firstAt = Store.Now;
        await RepeatAsync(new WorkFate.Again(Store.Now, CountsAsFailure: true, "Transient: #"));
        Store.Time.Advance(TimeSpan.FromHours(1));
        await RepeatAsync(new WorkFate.Again(Store.Now, CountsAsFailure: true, "Transient: #"));

        Assert.Equal((2, firstAt), await SeenAsync());
        Assert.Equal("Transient: #", (await Store.DueAsync(lease))[0].LastFailure);

        async Task RepeatAsync(WorkFate fate) => await Store.CompleteAsync(lease, (await Store.DueAsync(lease))[0], fate);

        async Task<(int, DateTimeOffset?)> SeenAsync() => ((await Store.DueAsync(lease))[0].Attempts, (await Store.DueAsync(lease))[0].FailingSince);
    }
}
