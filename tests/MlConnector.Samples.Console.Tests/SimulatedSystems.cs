using System.Text.Json.Nodes;
using MlConnector.Testing;

namespace MlConnector.Samples.Console.Tests;

/// <summary>Both simulated systems on real sockets, with won deals.</summary>
internal sealed class SimulatedSystems : IAsyncDisposable
{
    private SimulatorHost _host = null!;

    public SimulatedSystems() => Pipedrive = new PipedriveSimulator(Account);

    public PipedriveSimulatorOptions Account { get; } = new() { BurstLimit = 100_000, OAuthBurstLimit = 100_000, DailyTokens = 1_000_000 };

    public PipedriveSimulator Pipedrive { get; }

    public BusinessCentralSimulator BusinessCentral { get; } = new();

    public SimulatedCompany Company { get; private set; } = null!;

    public List<long> Won { get; } = [];

    public static async Task<SimulatedSystems> StartAsync()
    {
        var systems = new SimulatedSystems();
        systems.Company = systems.BusinessCentral.AddCompany("CRONUS");
        systems._host = await SimulatorHost.StartAsync(
            new SimulatorHostOptions { UseHttps = false }.Serve(systems.BusinessCentral).Serve(systems.Pipedrive), TestContext.Current.CancellationToken);
        return systems;
    }

    public Tool Connect(Tool tool)
    {
        foreach (var (setting, value) in Settings(tool.Database, Path.Combine(tool.Folder, "keys")))
        {
            tool.With(setting, value);
        }

        return tool;
    }

    /// <summary>As <see cref="Connect"/>, but with an app that a user gives consent to.</summary>
    public Tool ConnectApp(Tool tool, Uri callback)
    {
        Account.CallbackUrl = callback;
        foreach (var (setting, value) in Settings(tool.Database, Path.Combine(tool.Folder, "keys")).Where(pair => pair.Setting is not ("Connections:acme:Pipedrive:BaseAddress" or "Connections:acme:Pipedrive:ApiToken")))
        {
            tool.With(setting, value);
        }

        return tool.With("Connections:acme:Pipedrive:OAuth:ClientId", "simulated-client").With("Connections:acme:Pipedrive:OAuth:ClientSecret", "simulated-secret")
            .With("Connections:acme:Pipedrive:OAuth:RedirectUri", callback.OriginalString)
            .With("Connections:acme:Pipedrive:OAuth:Authority", _host.AddressOf(Pipedrive).AbsoluteUri);
    }

    public IEnumerable<(string Setting, string Value)> Settings(string database, string keys) =>
    [
        ("Store:ConnectionString", $"Data Source={database}"),
        ("DataProtection:KeyDirectory", keys),
        ("Connections:acme:BusinessCentral:BaseAddress", _host.AddressOf(BusinessCentral).AbsoluteUri),
        ("Connections:acme:BusinessCentral:UserName", "simulator-user"),
        ("Connections:acme:BusinessCentral:WebServiceKey", "simulator-key"),
        ("Connections:acme:BusinessCentral:Company", "CRONUS"),
        ("Connections:acme:Pipedrive:BaseAddress", _host.AddressOf(Pipedrive).AbsoluteUri),
        ("Connections:acme:Pipedrive:ApiToken", "simulated-token"),
        ("Connections:acme:Pipedrive:RequestsPerTwoSeconds", "480"),
    ];

    /// <summary>Wins deals of new organizations with new products.</summary>
    public void WinDeals(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var number = Won.Count + 1;
            var organization = Pipedrive.AddOrganization($"Customer {number} GmbH");
            var product = Pipedrive.AddProduct($"Product {number}", ("code", $"P-{number}"), ("unit", "BOX"), ("prices", new JsonArray(new JsonObject { ["price"] = 10m, ["currency"] = "EUR" })));
            var deal = Pipedrive.AddDeal($"Deal {number}", ("org_id", organization), ("currency", "EUR"));
            Pipedrive.AddDealProduct(deal, product, 2, 10m);
            Pipedrive.WinDeal(deal);
            Won.Add(deal);
        }
    }

    public IEnumerable<IGrouping<string?, JsonObject>> OrdersByKey() => Company.Rows("salesOrders").GroupBy(order => (string?)order["externalDocumentNumber"]);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
