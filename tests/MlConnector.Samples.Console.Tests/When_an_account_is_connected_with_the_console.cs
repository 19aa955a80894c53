using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace MlConnector.Samples.Console.Tests;

[Trait("Threat", "S20")]
public sealed class When_an_account_is_connected_with_the_console : IAsyncLifetime
{
    private static readonly Uri _elsewhere = new("https://app.example/callback");
    private readonly Tool _tool = new();
    private SimulatedSystems _systems = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _systems = await SimulatedSystems.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _systems.DisposeAsync();
        _tool.Dispose();
    }

    [Fact]
    public async Task It_waits_for_the_answer_on_this_machine_and_then_syncs()
    {
        _systems.WinDeals(1);
        _systems.ConnectApp(_tool, new Uri($"http://127.0.0.1:{FreePort()}/callback"));
        using var connecting = _tool.Start("credentials", "connect", "--connection", "acme");
        var address = await connecting.StandardOutput.ReadLineAsync(Cancellation);
        var forged = await BrowseAsync(new Uri(_systems.Account.CallbackUrl, "/callback?code=x&state=00000000000000000000000000000000"));
        var page = await BrowseAsync(await ConsentAsync(address!));
        await connecting.WaitForExitAsync(Cancellation);
        var synced = await _tool.RunAsync("sync", "--json");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (forged.Status, page.Status));
        Assert.Equal(0, connecting.ExitCode);
        Assert.Contains("'acme' is connected", page.Body, StringComparison.Ordinal);
        Assert.Contains("'acme' is connected as Simulated Admin", await connecting.StandardOutput.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(1, (int)JsonNode.Parse(synced.Output)!["documents"]!);
    }

    [Fact]
    public async Task It_can_be_ended_by_hand_in_another_process_and_shown_and_forgotten()
    {
        _systems.ConnectApp(_tool, _elsewhere);
        var begun = await _tool.RunAsync("credentials", "connect", "--connection", "acme");
        var query = (await ConsentAsync(begun.Output.Trim())).Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        string[] ending = ["credentials", "connect", "--connection", "acme", "--code", query["code"], "--state", query["state"]];
        var ended = await _tool.RunAsync(ending);
        var repeated = await _tool.RunAsync(ending);
        var shown = await _tool.RunAsync("credentials", "show", "--json");
        var forgotten = await _tool.RunAsync("credentials", "forget", "--connection", "acme");

        Assert.Equal((0, 0, 1, 0, 0), (begun.ExitCode, ended.ExitCode, repeated.ExitCode, shown.ExitCode, forgotten.ExitCode));
        var consent = JsonNode.Parse(shown.Output)![0]!["consent"]!;
        Assert.Equal(new Uri(begun.Output.Trim()).GetLeftPart(UriPartial.Authority), ((string)consent["apiDomain"]!).TrimEnd('/'));
        Assert.NotNull(consent["endsAt"]);
        Assert.DoesNotContain("v1u:", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("simulated-secret", shown.Output, StringComparison.Ordinal);
        Assert.Empty(_systems.Pipedrive.App.InstalledUsers);
    }

    [Fact]
    public async Task Without_consent_a_sync_says_how_to_get_it_and_calls_nobody()
    {
        _systems.ConnectApp(_tool, _elsewhere);
        var synced = await _tool.RunAsync("sync", "--json");
        var shown = await _tool.RunAsync("credentials", "show");

        Assert.Equal((1, 1), (synced.ExitCode, shown.ExitCode));
        Assert.Contains("credentials connect --connection acme", synced.Error, StringComparison.Ordinal);
        Assert.Empty(_systems.BusinessCentral.Journal.Entries);
        Assert.Empty(_systems.Pipedrive.Journal.Entries);
    }

    [Theory]
    [InlineData("credentials connect", "--connection is missing")]
    [InlineData("credentials connect --connection acme --code x", "--state is missing")]
    [InlineData("credentials connect --connection nobody", "'nobody'")]
    [InlineData("credentials forget --connection acme Pipedrive:Nothing", "'Pipedrive:Nothing'")]
    public async Task Wrong_usage_is_one_line_that_names_it(string arguments, string named)
    {
        _systems.ConnectApp(_tool, _elsewhere);
        var (exitCode, _, error) = await _tool.RunAsync(arguments.Split(' '));

        Assert.Equal(2, exitCode);
        Assert.Contains(named, Assert.Single(error.Split('\n')), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<Uri> ConsentAsync(string address)
    {
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var browser = new HttpMessageInvoker(sockets);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await browser.SendAsync(request, Cancellation);
        return answer.Headers.Location!;
    }

    private static async Task<(HttpStatusCode Status, string Body)> BrowseAsync(Uri address)
    {
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var browser = new HttpMessageInvoker(sockets);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await browser.SendAsync(request, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
