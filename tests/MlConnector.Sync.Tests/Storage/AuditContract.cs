using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using static MlConnector.Sync.Tests.Storage.TestStore;

namespace MlConnector.Sync.Tests.Storage;

public abstract class AuditContract : StoreContract
{
    [Fact]
    public async Task An_entry_comes_back_as_it_was_written()
    {
        var written = Store.Entry(SomeOrganization) with { Changes = [new("name", "A", null, Side.Pipedrive), new("displayName", null, "B")] };
        var ofConnection = written with { Flow = null, PipedriveId = null, BusinessCentralId = null, Changes = [] };
        await Store.Audit.AppendAsync(written, Cancellation);
        await Store.Audit.AppendAsync(ofConnection, Cancellation);

        var read = await Store.Audit.ReadAsync(new(), Cancellation);

        Assert.Equal(written.Changes, read[0].Changes);
        Assert.Equal(written with { Id = read[0].Id, Changes = read[0].Changes }, read[0]);
        Assert.Equal(ofConnection with { Id = read[1].Id, Changes = read[1].Changes }, read[1]);
    }

    [Fact]
    public async Task Time_actor_and_either_id_narrow_the_answer()
    {
        var start = Store.Now;
        for (var i = 1; i <= 4; i++)
        {
            await Store.Audit.AppendAsync(
                Store.Entry(WorkKey.OfPipedrive(SyncFlow.Organizations, i)) with { BusinessCentralId = $"{i}1111111-aaaa-4aaa-8aaa-111111111111", Actor = i == 2 ? "anna" : AuditEntry.Engine }, Cancellation);
            Store.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["2", "3"], await ReadAsync(new() { Since = start.AddMinutes(1), Until = start.AddMinutes(3) }));
        Assert.Equal(["1", "2"], await ReadAsync(new() { Until = start.AddMinutes(2) }));
        Assert.Equal(["2"], await ReadAsync(new() { Actor = "anna" }));
        Assert.Equal(["3"], await ReadAsync(new() { RecordId = "3" }));
        Assert.Equal(["3"], await ReadAsync(new() { RecordId = "31111111-AAAA-4AAA-8AAA-111111111111" }));
        var newest = await Store.Audit.ReadAsync(new() { Limit = 2 }, Cancellation);
        Assert.Equal(["1", "2"], await ReadAsync(new() { Limit = 2, BeforeId = newest[0].Id }));

        async Task<IEnumerable<string?>> ReadAsync(AuditQuery query) => (await Store.Audit.ReadAsync(query, Cancellation)).Select(entry => entry.PipedriveId);
    }

    [Fact]
    public async Task An_export_gives_every_entry_once_and_none_that_came_meanwhile()
    {
        const int entries = 1203;
        await AppendManyAsync(entries);
        var exported = new List<long>();
        await foreach (var entry in Store.Audit.ExportAsync(new AuditQuery { Connection = Acme }, Cancellation))
        {
            exported.Add(entry.Id);
            if (exported.Count == 600)
            {
                await Store.Audit.AppendAsync(Store.Entry(SomeOrganization), Cancellation);
            }
        }

        Assert.Equal(entries, exported.Count);
        Assert.Equal(exported.Distinct().Order(), exported);
        Assert.Empty(await Store.Audit.ExportAsync(new AuditQuery { Since = Store.Now.AddDays(1) }, Cancellation).ToListAsync(Cancellation));
        Assert.Equal(entries + 1, await Store.Audit.ExportAsync(new AuditQuery { Action = AuditAction.Updated }, Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task Old_entries_go_in_steps_but_never_those_of_a_promise_without_outcome()
    {
        var (settled, open) = (WorkKey.OfPipedrive(SyncFlow.Organizations, 1), WorkKey.OfPipedrive(SyncFlow.Organizations, 2));
        foreach (var (key, action) in new[]
        {
            (settled, AuditAction.Intent), (settled, AuditAction.Created), (settled, AuditAction.Updated), (open, AuditAction.Held), (open, AuditAction.Intent), (open, AuditAction.InDoubt),
        })
        {
            await Store.Audit.AppendAsync(Store.Entry(key, action: action), Cancellation);
        }

        await Store.Audit.AppendAsync(Store.Entry(settled, "other"), Cancellation);
        Store.Time.Advance(TimeSpan.FromDays(2));
        await Store.Audit.AppendAsync(Store.Entry(settled), Cancellation);

        Assert.Equal(2, await Store.Audit.TrimAsync(Acme, Store.Now.AddDays(-1), 2, Cancellation));
        Assert.Equal(1, await Store.Audit.TrimAsync(Acme, Store.Now.AddDays(-1), 2, Cancellation));
        var left = await Store.Audit.ReadAsync(new AuditQuery { Connection = Acme }, Cancellation);
        Assert.Equal([AuditAction.Held, AuditAction.Intent, AuditAction.InDoubt, AuditAction.Updated], left.Select(entry => entry.Action));
        Assert.Single(await Store.Audit.ReadAsync(new AuditQuery { Connection = "other" }, Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_erasure_reaches_every_entry_of_the_pair_whichever_id_it_is_asked_by(bool byPipedrive)
    {
        var person = WorkKey.OfPipedrive(SyncFlow.Persons, 7);
        var contact = SomeCustomer.ToString("D");
        await Store.Audit.AppendAsync(Store.Entry(person) with { Reason = "Anna was seen.", Changes = [new("name", null, "Anna")] }, Cancellation);
        await Store.Audit.AppendAsync(Store.Entry(person) with { BusinessCentralId = contact, Reason = "Anna was joined.", Changes = [new("name", "Anna", "Anna K")] }, Cancellation);
        await Store.Audit.AppendAsync(Store.Entry(person) with { PipedriveId = null, BusinessCentralId = contact, Reason = "Anna was renamed.", Changes = [new("name", "Anna", null)] }, Cancellation);
        foreach (var number in Enumerable.Range(1, 600))
        {
            await Store.Audit.AppendAsync(Store.Entry(person) with { Reason = $"Anna, time {number}.", Changes = [] }, Cancellation);
        }

        Assert.Equal(603, await Store.Audit.EraseAsync(Acme, SyncFlow.Persons, byPipedrive ? "7" : contact, "dpo", Cancellation));
        var trail = await Store.Audit.ReadAsync(new AuditQuery { Limit = 1000 }, Cancellation);
        Assert.Equal(604, trail.Count);
        Assert.DoesNotContain(trail, entry => $"{entry.Reason} {string.Join(' ', entry.Changes.Select(change => $"{change.Before} {change.After}"))}".Contains("nna", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_erasure_takes_the_values_of_one_record_and_leaves_what_happened()
    {
        var person = WorkKey.OfPipedrive(SyncFlow.Persons, 7);
        var contact = SomeCustomer.ToString("D");
        await Store.Audit.AppendAsync(Store.Entry(person) with { BusinessCentralId = contact, Reason = "'Anna Muster' had no counterpart.", Changes = [new("email", null, "anna@example.com")] }, Cancellation);
        await Store.Audit.AppendAsync(Store.Entry(person) with { PipedriveId = null, BusinessCentralId = contact, Reason = "Anna was renamed." }, Cancellation);
        await Store.Audit.AppendAsync(Store.Entry(WorkKey.OfPipedrive(SyncFlow.Persons, 8)), Cancellation);
        await Store.Audit.AppendAsync(Store.Entry(WorkKey.OfPipedrive(SyncFlow.Organizations, 7)), Cancellation);

        var erased = await Store.Audit.EraseAsync(Acme, SyncFlow.Persons, "7", "dpo", Cancellation);

        var trail = await Store.Audit.ReadAsync(new(), Cancellation);
        Assert.Equal(2, erased);
        Assert.All(trail.Take(2), entry => Assert.DoesNotContain("nna", entry.Reason + string.Concat(entry.Changes.Select(change => change.Before + change.After)), StringComparison.Ordinal));
        Assert.Equal(("email", null, "(erased)"), (trail[0].Changes[0].Field, trail[0].Changes[0].Before, trail[0].Changes[0].After));
        Assert.All(trail.Skip(2).Take(2), entry => Assert.Equal("New", entry.Changes[0].After));
        Assert.Equal((AuditAction.Erased, "dpo", "7"), (trail[4].Action, trail[4].Actor, trail[4].PipedriveId));
        Assert.Equal(0, await Store.Audit.EraseAsync(Acme, SyncFlow.Persons, "7", "dpo", Cancellation));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task An_erasure_knows_the_counterpart_by_the_trail_alone_and_by_the_link_alone(bool byTrail, bool byPipedrive)
    {
        var customer = SomeCustomer.ToString("D");
        if (byTrail)
        {
            await Store.Audit.AppendAsync(Store.Entry(SomeOrganization) with { BusinessCentralId = customer }, Cancellation);
        }
        else
        {
            await AttemptAsync(SomeOrganization, Link(SomeOrganization, SomeCustomer));
        }

        await Store.SaveAsync(Organization(7, "Acme Ltd", deleted: true));
        await Store.SaveAsync(Customer(SomeCustomer, "Acme Ltd", deleted: true));
        await Store.Audit.EraseAsync(Acme, SyncFlow.Organizations, byPipedrive ? "7" : customer, "dpo", Cancellation);

        Assert.Null(await Store.Snapshots.FindAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, "7", Cancellation));
        Assert.Null(await Store.Snapshots.FindAsync(Acme, Side.BusinessCentral, SyncFlow.Organizations, customer, Cancellation));
    }

    [Fact]
    public async Task An_erasure_leaves_living_records_their_link_and_open_questions()
    {
        var (other, customer) = (WorkKey.OfPipedrive(SyncFlow.Organizations, 8), SomeCustomer.ToString("D"));
        await AttemptAsync(SomeOrganization, Link(SomeOrganization, SomeCustomer), Review("Which one?"));
        await AttemptAsync(other, null, Review("Is it this one?") with { RecordId = other.Id });
        await Store.SaveAsync(Organization(7, "Acme Ltd"));
        await Store.SaveAsync(Customer(SomeCustomer, "Acme Ltd"));
        await Store.Audit.EraseAsync(Acme, SyncFlow.Organizations, "7", "dpo", Cancellation);

        Assert.NotNull(await Store.Snapshots.FindAsync(Acme, Side.Pipedrive, SyncFlow.Organizations, "7", Cancellation));
        Assert.NotNull(await Store.Snapshots.FindAsync(Acme, Side.BusinessCentral, SyncFlow.Organizations, customer, Cancellation));
        var link = (await Store.Links.FindByPipedriveAsync(Acme, SyncFlow.Organizations, 7, Cancellation))!;
        Assert.Equal((Fields("Acme Ltd"), Fields("Acme Ltd")), (link.PipedriveBase, link.BusinessCentralBase));
        Assert.Equal(["Is it this one?", "Which one?"], (await Store.Reviews.ListOpenAsync(Acme, Cancellation)).Select(review => review.Question).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(7, "(erased)")]
    [InlineData(8, "Acme Ltd")]
    public async Task An_erasure_empties_answered_questions_about_the_record_and_those_that_offered_it(long asked, string title)
    {
        var record = WorkKey.OfPipedrive(SyncFlow.Organizations, asked);
        await Store.Audit.AppendAsync(Store.Entry(SomeOrganization) with { BusinessCentralId = SomeCustomer.ToString("D") }, Cancellation);
        await AttemptAsync(record, null, Review("Is it Anna?") with { RecordId = record.Id, Fields = [new("name", "Anna", "Anne")] });
        var question = Assert.Single(await Store.Reviews.ListOpenAsync(Acme, Cancellation));
        await AttemptAsync(record, null);
        await Store.Audit.EraseAsync(Acme, SyncFlow.Organizations, "7", "dpo", Cancellation);

        var review = (await Store.Reviews.FindAsync(question.Id, Cancellation))!;
        Assert.Equal((title, "(erased)"), (review.Title, review.Question));
        Assert.Empty(review.Candidates);
        Assert.Empty(review.Fields);
    }

    private async Task AttemptAsync(WorkKey record, Link? link, Review? review = null)
    {
        await Store.MarkAsync(record);
        var lease = await Store.ClaimAsync();
        var item = (await Store.DueAsync(lease)).Single(due => due.Key == record);
        await Store.CompleteAsync(lease, item, new WorkFate.Finished(), link, review);
        await Store.Work.ReleaseAsync(lease, Cancellation);
    }

    private async Task AppendManyAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Store.Audit.AppendAsync(Store.Entry(WorkKey.OfPipedrive(SyncFlow.Organizations, i)), Cancellation);
        }
    }
}
