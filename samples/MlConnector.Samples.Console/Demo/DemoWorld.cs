using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlConnector.Pipedrive;
using MlConnector.Sync;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Samples.Console.Demo;

/// <summary>Both simulated systems and a web host with the engine in it, as an application would embed it: a store of its own and a webhook endpoint.</summary>
internal sealed class DemoWorld : IAsyncDisposable
{
    public const string Connection = "demo";
    private const string Password = "demo-webhook-password-0123456789";
    private const string SigningSecret = "demo-signing-secret-0123456789";
    private readonly string _folder = Directory.CreateTempSubdirectory("mlconnector-demo-").FullName;
    private readonly WebApplication _host;

    private DemoWorld(DemoSize size)
    {
        Pipedrive = new PipedriveSimulator(new PipedriveSimulatorOptions { BurstLimit = 120, SignatureHeader = "X-Signature", SigningSecret = SigningSecret });
        BusinessCentral = new BusinessCentralSimulator();
        Company = BusinessCentral.AddCompany("CRONUS Supply");
        Distributor = new Distributor(Pipedrive, Company, size);
        Distributor.Open();
        _host = Build();
    }

    public PipedriveSimulator Pipedrive { get; }

    public BusinessCentralSimulator BusinessCentral { get; }

    public SimulatedCompany Company { get; }

    public Distributor Distributor { get; }

    public IServiceProvider Services => _host.Services;

    public ISyncEngine Engine => Services.GetRequiredService<ISyncEngine>();

    public Uri WebhookAddress => new($"{_host.Urls.First()}/webhooks/pipedrive/{Connection}");

    public static async Task<DemoWorld> StartAsync(DemoSize size, CancellationToken cancellationToken)
    {
        var world = new DemoWorld(size);
        await world._host.StartAsync(cancellationToken);
        return world;
    }

    /// <summary>Writes that reached either system.</summary>
    public int CountWrites() => BusinessCentral.Journal.Entries.Concat(Pipedrive.Journal.Entries)
        .Count(entry => entry.Committed && entry.Method is "POST" or "PATCH" or "DELETE" && !entry.Path.EndsWith("/token", StringComparison.Ordinal));

    /// <summary>Registers the webhook through the API, as an application does once.</summary>
    public Task RegisterWebhookAsync(CancellationToken cancellationToken) =>
        Services.GetRequiredService<IPipedriveApiFactory>().Create(Connection).CreateWebhookAsync(
            new WebhookRegistration { SubscriptionUrl = WebhookAddress, Name = "MlConnector", HttpAuthUser = "mlconnector", HttpAuthPassword = Password }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var engine = builder.Services.AddMlConnector(configure: Configure);
        engine.BusinessCentral.ConfigurePrimaryHandler(_ => BusinessCentral.CreateHandler());
        engine.Pipedrive.ConfigurePrimaryHandler(_ => Pipedrive.CreateHandler());
        var app = builder.Build();
        app.MapPipedriveWebhooks();
        return app;
    }

    private void Configure(MlConnectorOptions options)
    {
        options.Store.ConnectionString = $"Data Source={Path.Combine(_folder, "demo.db")}";
        options.DataProtection.KeyDirectory = Path.Combine(_folder, "keys");
        var connection = new ConnectionOptions();
        connection.BusinessCentral.Company = Company.Name;
        connection.BusinessCentral.TenantId = "demo.example";
        connection.BusinessCentral.ClientId = "simulator-client";
        connection.BusinessCentral.ClientSecret = "simulator-secret";
        connection.Pipedrive.BaseAddress = new Uri("https://demo.pipedrive.com");
        connection.Pipedrive.ApiToken = "simulated-token";
        connection.Pipedrive.RequestsPerTwoSeconds = 120;
        connection.Pipedrive.Webhooks.UserName = "mlconnector";
        connection.Pipedrive.Webhooks.Password = Password;
        connection.Pipedrive.Webhooks.SigningSecrets.Add(SigningSecret);
        connection.Flows.Organizations.Fields["number"] = Distributor.NumberField;
        connection.Flows.Deals.WriteBack = Distributor.OrderField;
        options.Connections[Connection] = connection;
    }
}
