using MlConnector.BusinessCentral.Tests.Resources;
using MlConnector.Testing;

namespace MlConnector.BusinessCentral.Tests.Batches;

public sealed class BatchTests : IDisposable
{
    private readonly SimulatedCompanyClient _client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Many_records_are_created_a_hundred_at_a_time_and_told_in_order()
    {
        var outcomes = await _client.Api.ExecuteAsync([.. Enumerable.Range(0, 250).Select(index => Create($"Customer {index:000}"))], cancellationToken: Cancellation);

        Assert.Equal(Enumerable.Range(0, 250).Select(index => $"Customer {index:000}"), outcomes.Select(outcome => outcome.Record<Customer>().DisplayName));
        Assert.Equal(250, _client.Company.Count("customers"));
        Assert.Equal(3, Batches);
    }

    [Fact]
    [Trait("Fault", "F41")]
    public async Task A_batch_that_is_too_large_for_the_server_goes_in_halves()
    {
        _client.Simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.RejectBefore, StatusCode = 413, Times = 2, Matches = SimulatorFault.On("POST", "/$batch") });

        var outcomes = await _client.Api.ExecuteAsync([.. Enumerable.Range(0, 80).Select(index => Create($"Customer {index:000}"))], cancellationToken: Cancellation);

        Assert.Equal(Enumerable.Range(0, 80).Select(index => $"Customer {index:000}"), outcomes.Select(outcome => outcome.Record<Customer>().DisplayName));
        Assert.Equal(80, _client.Company.Count("customers"));
    }

    [Fact]
    public async Task A_part_that_fails_leaves_the_others_alone()
    {
        _client.Company.AddCustomer("C1", "Taken");

        var outcomes = await _client.Api.ExecuteAsync([Create("One"), Create("Two", "C1"), Create("Three")], cancellationToken: Cancellation);

        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.IsSuccess));
        Assert.Equal(BusinessCentralErrorCodes.EntityWithSameKeyExists, outcomes[1].Error!.Code);
        Assert.Equal(["One", "Taken", "Three"], Names);
        Assert.Equal(outcomes[1].Error, Assert.Throws<BusinessCentralException>(() => outcomes[1].Record<Customer>()));
    }

    [Fact]
    public async Task The_first_failure_stops_the_rest_where_asked()
    {
        _client.Company.AddCustomer("C1", "Taken");

        var outcomes = await _client.Api.ExecuteAsync(
            [Create("One"), Create("Two", "C1"), .. Enumerable.Range(0, 150).Select(index => Create($"Later {index}"))], BatchMode.StopAtFirstFailure, Cancellation);

        Assert.Equal(["One", "Taken"], Names);
        Assert.All(outcomes.Skip(2), outcome => Assert.False(outcome.Error!.IsOutcomeUnknown));
        Assert.Equal(1, Batches);
    }

    [Fact]
    public async Task A_snapshot_is_done_whole_or_not_at_all_whatever_the_server_says_of_its_parts()
    {
        _client.Company.AddCustomer("C1", "Taken");

        var outcomes = await _client.Api.ExecuteAsync([Create("One"), Create("Two", "C1")], BatchMode.Snapshot, Cancellation);

        Assert.Equal(["Taken"], Names);
        Assert.All(outcomes, outcome => Assert.False(outcome.IsSuccess));
        Assert.Equal(201, outcomes[0].StatusCode);
        await Assert.ThrowsAsync<ArgumentException>(() => _client.Api.ExecuteAsync([.. Enumerable.Repeat(Create("Many"), 101)], BatchMode.Snapshot, Cancellation));
    }

    [Fact]
    public async Task A_change_needs_the_version_that_was_read()
    {
        var id = _client.Company.AddCustomer("C1", "Acme");
        var read = (await _client.Api.ExecuteAsync([BatchPart.Read("customers", id)], cancellationToken: Cancellation))[0].Record<Customer>();
        _client.Company.Edit("customers", id, ("city", "Gent"));

        var outcomes = await _client.Api.ExecuteAsync(
            [BatchPart.Update("customers", id, read.ETag, new CustomerChanges { City = "Hamburg" }), BatchPart.Delete("customers", id, read.ETag)], cancellationToken: Cancellation);

        Assert.All(outcomes, outcome => Assert.Equal(BusinessCentralErrorCodes.EntityChanged, outcome.Error!.Code));
    }

    [Fact]
    public async Task What_hangs_on_a_record_is_made_changed_and_deleted_through_it()
    {
        var area = _client.Company.AddDimension("AREA", "NORTH", "SOUTH");
        var values = _client.Company.Rows("dimensionValues").ToDictionary(row => (string)row["code"]!, row => Guid.Parse((string)row["id"]!));
        var customer = ParentRecord.Customer(_client.Company.AddCustomer("C1", "Bakery"));
        var made = (await _client.Api.ExecuteAsync(
            [BatchPart.Create(customer, "defaultDimensions", new DefaultDimensionChanges { DimensionId = area, DimensionValueId = values["NORTH"] })], cancellationToken: Cancellation))[0].Record<DefaultDimension>();
        var outcomes = await _client.Api.ExecuteAsync(
            [
                BatchPart.Update(customer, "defaultDimensions", made.Id, made.ETag, new DefaultDimensionChanges { DimensionValueId = values["SOUTH"] }),
                BatchPart.Delete(customer, "defaultDimensions", made.Id, made.ETag),
            ],
            cancellationToken: Cancellation);

        Assert.Equal(("NORTH", "SOUTH"), (made.DimensionValueCode, outcomes[0].Record<DefaultDimension>().DimensionValueCode));
        Assert.Equal(BusinessCentralErrorCodes.EntityChanged, outcomes[1].Error!.Code);
        Assert.Throws<ArgumentException>(() => BatchPart.Create(customer, "default/Dimensions", new DefaultDimensionChanges()));
    }

    [Fact]
    [Trait("Fault", "F2")]
    public async Task A_batch_without_an_answer_is_unknown_in_every_part_and_nothing_more_is_sent()
    {
        _client.Simulator.Faults.Add(new() { Kind = FaultKind.CommitThenDisconnect, Matches = SimulatorFault.On("POST", "/$batch") });

        var outcomes = await _client.Api.ExecuteAsync([.. Enumerable.Range(0, 150).Select(index => Create($"Customer {index}"))], cancellationToken: Cancellation);

        Assert.All(outcomes.Take(100), outcome => Assert.True(outcome.Error!.IsOutcomeUnknown));
        Assert.All(outcomes.Skip(100), outcome => Assert.False(outcome.Error!.IsOutcomeUnknown));
        Assert.Equal(100, _client.Company.Count("customers"));
        Assert.Equal(1, Batches);
    }

    [Fact]
    public void A_sales_invoice_cannot_be_deleted_in_a_batch() =>
        Assert.Throws<ArgumentException>(() => BatchPart.Delete("salesInvoices", Guid.NewGuid(), new ETag("x")));

    private int Batches => _client.Simulator.Journal.Entries.Where(entry => entry.Path.EndsWith("/$batch", StringComparison.Ordinal)).Select(entry => entry.RequestBody).Distinct().Count();

    private IEnumerable<string> Names => _client.Company.Rows("customers").Select(row => (string)row["displayName"]!).Order(StringComparer.Ordinal);

    private static BatchPart Create(string name, string? number = null) =>
        BatchPart.Create("customers", number is null ? new CustomerChanges { DisplayName = name } : new CustomerChanges { Number = number, DisplayName = name });
}
