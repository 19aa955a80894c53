using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Leads;

/// <summary>A simulated account with an organization, the client of it, and what the client wrote.</summary>
internal sealed class LeadAccount : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly Recorder _recorder;

    public LeadAccount()
    {
        Simulator = new PipedriveSimulator(new PipedriveSimulatorOptions { BurstLimit = 1000 }, Time);
        Organization = new OrganizationId(Simulator.AddOrganization("Acme"));
        _recorder = new Recorder(Simulator.CreateHandler());
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddPipedrive(options => (options.BaseAddress, options.ApiToken, options.RequestsPerTwoSeconds) = (new Uri("https://acme.pipedrive.com"), "simulated-token", 480))
            .ConfigurePrimaryHandler(_ => _recorder);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public PipedriveSimulator Simulator { get; }

    public OrganizationId Organization { get; }

    public IPipedriveApi Api => _services.GetRequiredService<IPipedriveApi>();

    /// <summary>The bodies of all writes, as they went over the wire.</summary>
    public IReadOnlyList<string> Bodies => _recorder.Bodies;

    public async Task<LeadId> CreateAsync(CustomFieldChanges? fields = null)
    {
        var changes = new LeadChanges { Title = "Interest", OrganizationId = Organization };
        return (await Api.CreateLeadAsync(fields is null ? changes : changes with { CustomFields = fields }, TestContext.Current.CancellationToken)).Data!.Id;
    }

    public async Task<Lead> GetAsync(LeadId id) => (await Api.GetLeadAsync(id, TestContext.Current.CancellationToken)).Data!;

    public void Dispose()
    {
        _services.Dispose();
        _recorder.Dispose();
    }

    private sealed class Recorder(HttpMessageHandler simulator) : DelegatingHandler(simulator)
    {
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                Bodies.Add(await content.ReadAsStringAsync(cancellationToken));
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
