using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Both simulated systems, a virtual clock, and the engine with its real clients on a real SQLite file.</summary>
internal sealed class World : IAsyncDisposable
{
    public const string Connection = "acme";
    private readonly Action<ConnectionOptions>? _configure;
    private readonly Action<MlConnectorOptions>? _options;
    private readonly Action<IServiceCollection>? _replace;
    private readonly Action<IMlConnectorBuilder>? _map;
    private ServiceProvider _services;

    public World(
        Action<ConnectionOptions>? configure = null, Action<MlConnectorOptions>? options = null, Action<IServiceCollection>? services = null, Action<IMlConnectorBuilder>? map = null,
        PipedriveSimulatorOptions? account = null, TimeSpan pipedriveSkew = default, TimeSpan businessCentralSkew = default)
    {
        (_configure, _options, _replace, _map) = (configure, options, services, map);
        Pipedrive = new PipedriveSimulator(account ?? new PipedriveSimulatorOptions { BurstLimit = 100_000, DailyTokens = 1_000_000 }, new SkewedClock(Clock, () => pipedriveSkew + ServersAhead));
        BusinessCentral = new BusinessCentralSimulator(Setup, new SkewedClock(Clock, () => businessCentralSkew + ServersAhead));
        Company = BusinessCentral.AddCompany("CRONUS");
        _services = Build();
    }

    /// <summary>The folder of the store and, below <c>keys</c>, of the keys.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mlconnector-").FullName;

    /// <summary>Called with each request to Pipedrive before it is answered.</summary>
    public Func<HttpRequestMessage, Task>? BeforePipedrive { get; set; }

    /// <summary>Called with each request to Business Central before it is answered.</summary>
    public Func<HttpRequestMessage, Task>? BeforeBusinessCentral { get; set; }

    /// <summary>How far both servers' clocks are ahead of ours; may change while everything runs.</summary>
    public TimeSpan ServersAhead { get; set; }

    /// <summary>The token that the engine signs in with; a restart takes a new one.</summary>
    public string ApiToken { get; set; } = "simulated-token";

    public WorldClock Clock { get; } = new();

    /// <summary>How the simulated Business Central behaves; may be changed while it runs.</summary>
    public BusinessCentralSimulatorOptions Setup { get; } = new();

    public PipedriveSimulator Pipedrive { get; }

    public BusinessCentralSimulator BusinessCentral { get; }

    public SimulatedCompany Company { get; }

    public IServiceProvider Services => _services;

    public ISyncEngine Engine => _services.GetRequiredService<ISyncEngine>();

    public IConnections Connections => _services.GetRequiredService<IConnections>();

    public IAuditTrail Trail => _services.GetRequiredService<IAuditTrail>();

    public IReadOnlyList<JsonObject> Orders => Company.Rows("salesOrders");

    /// <summary>One pass. What it said goes to the test's output, so that a red test tells its story.</summary>
    public async Task<SyncReport> SyncAsync(bool sweep = false)
    {
        var report = await Engine.SyncAsync(new SyncRequest { Sweep = sweep }, null, TestContext.Current.CancellationToken);
        var trail = await Services.GetRequiredService<IAuditTrail>().ReadAsync(new AuditQuery { Limit = 30 }, TestContext.Current.CancellationToken);
        foreach (var entry in trail)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{entry.At:HH:mm:ss} {entry.Flow} {entry.PipedriveId} {entry.Action}: {entry.Reason}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{report} {string.Join("; ", report.Failures)}");
        return report;
    }

    /// <summary>Lets an hour pass and compares all ids.</summary>
    public Task<SyncReport> SweepAsync()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        return SyncAsync(sweep: true);
    }

    /// <summary>Lets time pass and syncs again.</summary>
    public Task<SyncReport> SyncAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return SyncAsync();
    }

    /// <summary>Lets time pass while a pass runs: in the steps in which leases are renewed, and after each when it is.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        var step = TimeSpan.FromSeconds(2.5);
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            Clock.Advance(step);
            while (await AskStoreAsync($"SELECT lease_until FROM mlc_connection WHERE name = '{Connection}'") is long until
                && until < (Clock.GetUtcNow() + TimeSpan.FromSeconds(10)).ToUnixTimeMilliseconds())
            {
                await Task.Yield();
            }
        }
    }

    /// <summary>Changes the store's file from outside, as an accident would.</summary>
    public Task AlterStoreAsync(string sql) => AskStoreAsync(sql);

    /// <summary>Where the store holds a text, as table and column.</summary>
    public async Task<IReadOnlyList<string>> FindInStoreAsync(string text)
    {
        var found = new List<string>();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "sync.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var columns = connection.CreateCommand();
        columns.CommandText = "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'";
        await using var reader = await columns.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var (table, column) = (reader.GetString(0), reader.GetString(1));
            if (await AskStoreAsync($"SELECT COUNT(*) FROM {table} WHERE {column} LIKE '%{text}%'") is > 0L)
            {
                found.Add($"{table}.{column}");
            }
        }

        return found;
    }

    /// <summary>The first value that the store's file answers with.</summary>
    private async Task<object?> AskStoreAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "sync.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their statements themselves.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A new process on the same store, as after a crash or a restart.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        Start();
    }

    public ValueTask StopAsync() => _services.DisposeAsync();

    public void Start() => _services = Build();

    public Task<IReadOnlyList<AuditEntry>> AuditAsync(SyncFlow flow, long pipedriveId) => _services.GetRequiredService<IAuditTrail>().ReadAsync(
        new AuditQuery { Flow = flow, PipedriveId = pipedriveId.ToString(System.Globalization.CultureInfo.InvariantCulture) }, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<Review>> ReviewsAsync() => _services.GetRequiredService<IReviews>().ListAsync(null, TestContext.Current.CancellationToken);

    public async Task<ConnectionStatus> StatusAsync() => (await _services.GetRequiredService<ISyncStatus>().GetAsync(null, TestContext.Current.CancellationToken))[0];

    /// <summary>An open deal of a new organization with one line of a new product, 3 boxes at 25.00.</summary>
    public long SomeDeal(string title = "Filters for spring")
    {
        var organization = Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        var product = Pipedrive.AddProduct("Filter 20 µm", ("code", "F-20"), ("unit", "BOX"), ("prices", new JsonArray(new JsonObject { ["price"] = 25m, ["currency"] = "EUR" })));
        var deal = Pipedrive.AddDeal(title, ("org_id", organization), ("currency", "EUR"));
        Pipedrive.AddDealProduct(deal, product, 3, 25m);
        return deal;
    }

    /// <summary>An organization and its customer, linked, with an address; five minutes ago.</summary>
    public async Task<(long Organization, Guid Customer)> LinkedAsync(string name = "Nordwind Industrie GmbH")
    {
        var organization = Pipedrive.AddOrganization(name, ("address", new JsonObject { ["value"] = "Kai 1, 20095 Hamburg", ["route"] = "Kai", ["street_number"] = "1", ["locality"] = "Hamburg", ["postal_code"] = "20095" }));
        await SyncAsync();
        Clock.Advance(TimeSpan.FromMinutes(5));
        return (organization, Guid.Parse((string)Company.Rows("customers").Single(row => (string?)row["displayName"] == name)["id"]!));
    }

    /// <summary>A customer as its company shows it now.</summary>
    public JsonObject Customer(string name) => Company.Rows("customers").Single(row => (string?)row["displayName"] == name);

    /// <summary>The number of links of a flow that are in use.</summary>
    public async Task<int> LinksAsync(SyncFlow flow = SyncFlow.Organizations) => (await StatusAsync()).Links.GetValueOrDefault(flow);

    /// <summary>The link of an organization; null when it has none or its link rests.</summary>
    public Task<RecordLink?> LinkOfAsync(long organization) => _services.GetRequiredService<ILinks>().FindAsync(
        Connection, SyncFlow.Organizations, Side.Pipedrive, organization.ToString(System.Globalization.CultureInfo.InvariantCulture), TestContext.Current.CancellationToken);

    /// <summary>A whole pass, after some time, writes nothing on either side.</summary>
    public async Task NothingIsLeftToWriteAsync()
    {
        var before = WritesTo(Pipedrive) + WritesTo(BusinessCentral);
        await SyncAfterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(before, WritesTo(Pipedrive) + WritesTo(BusinessCentral));
    }

    public int WritesTo(SimulatedApi api) => api.Journal.Entries.Count(entry => entry.Committed && entry.Method is "POST" or "PATCH" or "DELETE" && !entry.Path.EndsWith("/token", StringComparison.Ordinal));

    /// <summary>Order requests that left; a commit that comes later is a second journal entry of the same request.</summary>
    public int OrderPosts() => BusinessCentral.Journal.Entries.Count(entry =>
        entry.Method == "POST" && entry.Path.EndsWith("/salesOrders", StringComparison.Ordinal) && !(entry.Fault == FaultKind.CommitLater && entry.Committed));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        var builder = services.AddMlConnector(configure: options =>
        {
            options.Store.ConnectionString = $"Data Source={Path.Combine(Folder, "sync.db")}";
            options.DataProtection.KeyDirectory = Path.Combine(Folder, "keys");
            var connection = new ConnectionOptions();
            connection.BusinessCentral.BaseAddress = new Uri("https://bc.example.com");
            connection.BusinessCentral.UserName = "simulator-user";
            connection.BusinessCentral.WebServiceKey = "simulator-key";
            connection.BusinessCentral.Company = "CRONUS";
            connection.Pipedrive.BaseAddress = new Uri("https://acme.pipedrive.example");
            connection.Pipedrive.ApiToken = ApiToken;
            connection.Pipedrive.RequestsPerTwoSeconds = 480;
            connection.Pipedrive.Webhooks.UserName = "hooks";
            connection.Pipedrive.Webhooks.Password = "a-long-random-password";
            _configure?.Invoke(connection);
            options.Connections[Connection] = connection;
            _options?.Invoke(options);
        });
        builder.BusinessCentral.ConfigurePrimaryHandler(_ => new Watched(BusinessCentral, () => BeforeBusinessCentral));
        builder.Pipedrive.ConfigurePrimaryHandler(_ => new Watched(Pipedrive, () => BeforePipedrive));
        _map?.Invoke(builder);
        _replace?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>The clock of a server that goes wrong.</summary>
    private sealed class SkewedClock(TimeProvider right, Func<TimeSpan> skew) : TimeProvider
    {
        public override long TimestampFrequency => right.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + skew();

        public override long GetTimestamp() => right.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => right.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class Watched(SimulatedApi api, Func<Func<HttpRequestMessage, Task>?> before) : DelegatingHandler(api.CreateHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await (before()?.Invoke(request) ?? Task.CompletedTask);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
