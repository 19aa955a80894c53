using MlConnector.Sync.Intake;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Reading;
using static MlConnector.Sync.Tests.Storage.TestStore;

namespace MlConnector.Sync.Tests.Storage;

public abstract class RecordContract : StoreContract
{
    [Fact]
    public async Task A_snapshot_comes_back_as_it_was_saved()
    {
        var saved = Organization(7, "Żółć & Söhne 'x\"; --") with { Signals = [new(SignalKind.TaxNumber, "DE1"), new(SignalKind.Email, "a@b.c")] };
        await Store.SaveAsync(Organization(7, "Older"));

        await Store.SaveAsync(saved);

        var found = await Store.Snapshots.FindAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, "7", Cancellation);
        Assert.Equal(saved with { Signals = found!.Signals }, found);
        Assert.Equal(saved.Signals, found.Signals);
        Assert.True(found.Fields.Has("phoneNumber"));
        Assert.Null(await Store.Snapshots.FindAsync("other", Side.Pipedrive, SyncFlow.Organizations, "7", Cancellation));
    }

    [Fact]
    public async Task Records_are_found_by_signal_without_deleted_ones_and_strangers()
    {
        await Store.SaveAsync(Organization(3, "Acme"));
        await Store.SaveAsync(Organization(1, "Acme"));
        await Store.SaveAsync(Organization(2, "Acme", deleted: true));
        await Store.SaveAsync(Organization(4, "Other"));
        await Store.SaveAsync(Organization(5, "Acme") with { Flow = SyncFlow.Persons });
        await Store.SaveAsync(Customer(SomeCustomer, "Acme"));
        await Store.SaveAsync(Organization(6, "Acme"), "other");

        Assert.Equal(["1", "3"], await FindAsync(10));
        Assert.Equal(["1"], await FindAsync(1));

        async Task<IEnumerable<string>> FindAsync(int limit) => (await Store.Snapshots.FindBySignalAsync(
            Acme, Side.Pipedrive, SyncFlow.Organizations, new(SignalKind.ExactName, "ACME"), limit, Cancellation)).Select(found => found.Id);
    }

    [Fact]
    public async Task A_signal_that_a_record_lost_finds_it_no_more()
    {
        await Store.SaveAsync(Organization(1, "Acme"));
        await Store.SaveAsync(Organization(1, "Renamed"));

        Assert.Empty(await Store.Snapshots.FindBySignalAsync(
            Acme, Side.Pipedrive, SyncFlow.Organizations, new(SignalKind.ExactName, "ACME"), 10, Cancellation));
    }

    [Fact]
    public async Task The_audit_trail_is_narrowed_by_every_member_of_the_query()
    {
        var start = Store.Now;
        for (var i = 1; i <= 5; i++)
        {
            await Store.Audit.AppendAsync(Store.Entry(WorkKey.OfPipedrive(SyncFlow.Organizations, i)), Cancellation);
            Store.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var special = Store.Entry(WorkKey.OfPipedrive(SyncFlow.Deals, 1), "other", AuditAction.Adopted) with { BusinessCentralId = SomeCustomer.ToString("D") };
        await Store.Audit.AppendAsync(special, Cancellation);

        Assert.Equal(["1", "2", "3", "4", "5"], await ReadAsync(new() { Connection = Acme }));
        Assert.Equal(["4", "5"], await ReadAsync(new() { Connection = Acme, Limit = 2 }));
        Assert.Equal(["3", "4", "5"], await ReadAsync(new() { Connection = Acme, Since = start.AddMinutes(2) }));
        Assert.Equal(["1"], await ReadAsync(new() { Flow = SyncFlow.Deals }));
        Assert.Equal(["1"], await ReadAsync(new() { Action = AuditAction.Adopted }));
        Assert.Equal(["1"], await ReadAsync(new() { BusinessCentralId = SomeCustomer.ToString("D") }));
        Assert.Equal(["1", "1"], await ReadAsync(new() { PipedriveId = "1" }));
        Assert.Equal(["1"], await ReadAsync(new() { PipedriveId = "1", Connection = Acme }));
        Assert.Empty(await ReadAsync(new() { PipedriveId = "1' OR '1'='1" }));

        async Task<IEnumerable<string?>> ReadAsync(AuditQuery query) =>
            (await Store.Audit.ReadAsync(query, Cancellation)).Select(entry => entry.PipedriveId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task An_audit_query_without_bounds_is_refused(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.Audit.ReadAsync(new() { Limit = limit }, Cancellation));
}
