using MlConnector.Testing;

namespace MlConnector.Conventions.Tests;

/// <summary>Both clients work in a natively compiled program, and all of them is compiled without a warning of the trimmer.</summary>
public sealed class NativeCompilationTests(NativeProgram program) : IClassFixture<NativeProgram>
{
    private readonly BusinessCentralSimulator _businessCentral = new();
    private readonly PipedriveSimulator _pipedrive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_native_program_reads_and_writes_through_both_clients()
    {
        var company = AddCompany();
        var order = _pipedrive.AddField("deal", "ERP order");
        var deal = _pipedrive.AddDeal("Spring order", ("value", 7.5m));
        _pipedrive.AddDeal("Autumn order");
        _pipedrive.AddPerson("Ann", ("emails", System.Text.Json.Nodes.JsonNode.Parse("""[{ "value": "ann@acme.test", "primary": true, "label": "work" }]""")));

        var (exitCode, output) = await RunAsync();

        Assert.True(exitCode == 0, output);
        Assert.Contains("streamed 3 customers: Bakery, Brewery, Dairy", output, StringComparison.Ordinal);
        Assert.Contains("ann@acme.test", output, StringComparison.Ordinal);
        Assert.Equal("+49 40 1", (string?)Assert.Single(company.Rows("customers"), row => (string?)row["displayName"] == "Native GmbH")["phoneNumber"]);
        Assert.Equal(4, company.Count("customers"));
        Assert.Equal("AOT-1", (string?)Assert.Single(company.Rows("salesOrders"))["externalDocumentNumber"]);
        Assert.Equal(2, company.Count("salesOrderLines"));
        var won = Assert.Single(_pipedrive.Rows("deals"), row => (long)row["id"]! == deal);
        Assert.Equal(("won", "AOT-1"), ((string?)won["status"], (string?)won["custom_fields"]![order]));
    }

    [Fact]
    public async Task A_native_program_sends_what_it_should_and_nothing_twice()
    {
        AddCompany();
        _pipedrive.AddField("deal", "ERP order");
        _pipedrive.AddDeal("Spring order");

        await RunAsync();

        var journal = _businessCentral.Journal.Entries;
        Assert.Equal([("customers", 201), ("salesOrders", 201), ("$batch", 200), ("customers", 400)],
            journal.Where(entry => entry.Method == "POST").Select(entry => (entry.Path.Split('/')[^1], entry.StatusCode)));
        Assert.Single(_pipedrive.Journal.Entries, entry => entry is { Method: "PATCH", Committed: true });
    }

    [Fact]
    public async Task A_native_program_says_why_it_was_refused()
    {
        var (exitCode, output) = await RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("BusinessCentralException: ", output, StringComparison.Ordinal);
        Assert.Contains("CRONUS", output, StringComparison.Ordinal);
    }

    private SimulatedCompany AddCompany()
    {
        var company = _businessCentral.AddCompany("CRONUS");
        company.AddCustomer("C1", "Bakery", ("city", "Gent"));
        company.AddCustomer("C2", "Brewery", ("city", "Gent"));
        company.AddCustomer("C3", "Dairy");
        company.AddItem("BOLT", "Bolt", ("unitPrice", 3m));
        return company;
    }

    private async Task<(int ExitCode, string Output)> RunAsync()
    {
        await using var host = await SimulatorHost.StartAsync(
            new SimulatorHostOptions { UseHttps = false }.Serve(_businessCentral).Serve(_pipedrive), Cancellation);
        return await program.RunAsync(new Uri(host.AddressOf(_businessCentral), "BC"), host.AddressOf(_pipedrive));
    }
}
