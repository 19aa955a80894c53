using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace MlConnector.Testing.Tests.Simulation;

public sealed class SimulatorHostTests
{
    private readonly BusinessCentralSimulator _first = new();
    private readonly BusinessCentralSimulator _second = new();

    public SimulatorHostTests()
    {
        _first.AddCompany("First");
        _second.AddCompany("Second");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_apis_are_served_side_by_side(bool useHttps)
    {
        await using var host = await StartAsync(useHttps);
        using var client = ClientOf(host);

        Assert.Contains("First", await client.GetStringAsync(Companies(host, _first), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Second", await client.GetStringAsync(Companies(host, _second), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_authority_is_written_where_asked_and_nobody_else_is_trusted()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pem");
        try
        {
            await using var host = await SimulatorHost.StartAsync(
                new SimulatorHostOptions { CertificateAuthorityPath = path }.Serve(_first), TestContext.Current.CancellationToken);
            using var stranger = new HttpClient(new SocketsHttpHandler());

            Assert.StartsWith("-----BEGIN CERTIFICATE-----", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync(Companies(host, _first), TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_link_leads_back_to_the_port_it_came_from()
    {
        var company = _first.AddCompany("Third");
        company.AddItem(null, "A");
        company.AddItem(null, "B");
        await using var host = await StartAsync(useHttps: true);
        using var client = ClientOf(host);
        client.DefaultRequestHeaders.Add("Prefer", "odata.maxpagesize=1");

        var page = await client.GetStringAsync(new Uri($"{Companies(host, _first)}({company.Id})/items"), TestContext.Current.CancellationToken);

        Assert.Contains($"\"@odata.nextLink\":\"{host.AddressOf(_first)}v2.0/production/api/v2.0/companies(", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultKind.DisconnectBefore)]
    [InlineData(FaultKind.CommitThenDisconnect)]
    [InlineData(FaultKind.TruncateBody)]
    public async Task A_fault_breaks_the_connection_for_real(FaultKind kind)
    {
        await using var host = await StartAsync(useHttps: true);
        using var client = ClientOf(host);
        await client.GetStringAsync(Companies(host, _first), TestContext.Current.CancellationToken);
        _first.Faults.Add(new() { Kind = kind });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetStringAsync(Companies(host, _first), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Companies(host, _first), TestContext.Current.CancellationToken)).StatusCode);
    }

    private Task<SimulatorHost> StartAsync(bool useHttps) => SimulatorHost.StartAsync(
        new SimulatorHostOptions { UseHttps = useHttps }.Serve(_first).Serve(_second), TestContext.Current.CancellationToken);

    private static HttpClient ClientOf(SimulatorHost host)
    {
        var client = new HttpClient(host.CreateTrustingHandler());
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("simulator-user:simulator-key")));
        return client;
    }

    private static Uri Companies(SimulatorHost host, BusinessCentralSimulator simulator) => new(host.AddressOf(simulator), "/v2.0/production/api/v2.0/companies");
}
