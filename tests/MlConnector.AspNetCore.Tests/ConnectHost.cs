using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.AspNetCore.Tests;

/// <summary>What a page answered.</summary>
internal sealed record Page(HttpStatusCode Status, Uri? Location, string Cookie, string? CacheControl, string Body)
{
    /// <summary>The headers that keep a page from being used against its reader, by name.</summary>
    public IReadOnlyDictionary<string, string> Safety { get; init; } = new Dictionary<string, string>();
}

/// <summary>A host on Kestrel with the connect pages, for a connection with an app and one with an API token.</summary>
internal sealed class ConnectHost : IAsyncDisposable
{
    private static readonly Uri _callback = new("https://app.example/connect/pipedrive");
    private readonly string _folder = Directory.CreateTempSubdirectory("mlconnector-web-").FullName;
    private readonly SocketsHttpHandler _sockets = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly PipedriveSimulatorOptions _account = new() { CallbackUrl = _callback };
    private WebApplication _host = null!;

    public ConnectHost() => Pipedrive = new PipedriveSimulator(_account);

    public PipedriveSimulator Pipedrive { get; }

    public bool AllowsAnonymous { get; init; } = true;

    /// <summary>What the host itself asks of who begins; null leaves it to the default.</summary>
    public Action<AuthorizationPolicyBuilder>? Policy { get; init; }

    /// <summary>Whether the proxy before this host speaks HTTPS, and the host knows.</summary>
    public bool IsSecure { get; init; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Uri Address => new(_host.Urls.First());

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthentication().AddBearerToken();
        // A host that asks everybody for a login must not keep Pipedrive's own calls and answers out.
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddMlConnector(configure: options =>
        {
            options.Store.ConnectionString = $"Data Source={Path.Combine(_folder, "sync.db")}";
            options.DataProtection.KeyDirectory = Path.Combine(_folder, "keys");
            options.Connections["acme"] = Connection(pipedrive => pipedrive.OAuth = new PipedriveOAuthOptions
            {
                ClientId = "simulated-client",
                ClientSecret = "simulated-secret",
                RedirectUri = _callback,
            });
            options.Connections["token"] = Connection(pipedrive => (pipedrive.BaseAddress, pipedrive.ApiToken) = (new Uri("https://acme.pipedrive.com"), "t"));
        }).Pipedrive.ConfigurePrimaryHandler(_ => Pipedrive.CreateHandler());
        _host = builder.Build();
        _host.Use((context, next) =>
        {
            context.Request.Scheme = IsSecure ? "https" : context.Request.Scheme;
            return next(context);
        });
        var begin = _host.MapPipedriveConnect();
        if (AllowsAnonymous)
        {
            begin.AllowAnonymous();
        }

        if (Policy is not null)
        {
            begin.RequireAuthorization(Policy);
        }

        await _host.StartAsync(Cancellation);
    }

    public Task<Page> BrowseAsync(string path, string cookie = "") => BrowseAsync(new Uri(Address, path), cookie);

    public async Task<Page> BrowseAsync(Uri address, string cookie = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie.Length > 0)
        {
            request.Headers.Add("Cookie", cookie.Split(';')[0]);
        }

        using var browser = new HttpMessageInvoker(_sockets, disposeHandler: false);
        using var answer = await browser.SendAsync(request, Cancellation);
        return new Page(
            answer.StatusCode, answer.Headers.Location, answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single() : "",
            answer.Headers.CacheControl?.ToString(), await answer.Content.ReadAsStringAsync(Cancellation))
        {
            Safety = answer.Headers.ToDictionary(header => header.Key, header => string.Join(' ', header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>What the user does at Pipedrive; gives the address that the browser is sent back to, as the proxy before this host would.</summary>
    public async Task<Uri> ConsentAsync(Uri address)
    {
        using var browser = new HttpMessageInvoker(Pipedrive.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await browser.SendAsync(request, Cancellation);
        Assert.Equal(_callback.Host, answer.Headers.Location!.Host);
        return new Uri(Address, answer.Headers.Location.PathAndQuery);
    }

    /// <summary>The user removes the app, and Pipedrive tells this host.</summary>
    public async Task<int> UninstallAsync()
    {
        _account.CallbackUrl = new Uri(Address, _callback.AbsolutePath);
        return await Pipedrive.App.UninstallAsync(_sockets, cancellationToken: Cancellation);
    }

    public async Task<HttpStatusCode> UninstallAsync(string? credential, long userId, int padding = 0)
    {
        var body = $$"""{"client_id":"simulated-client","company_id":1,"user_id":{{userId}},"timestamp":"2026-03-02T08:00:00.000Z"}{{new string(' ', padding)}}""";
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri(Address, _callback.AbsolutePath)) { Content = new StringContent(body) };
        request.Headers.Authorization = credential is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credential)));
        using var client = new HttpMessageInvoker(_sockets, disposeHandler: false);
        using var answer = await client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    public async Task<ConnectionStatus> StatusAsync() => Assert.Single(await _host.Services.GetRequiredService<ISyncStatus>().GetAsync("acme", Cancellation));

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _sockets.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static ConnectionOptions Connection(Action<PipedriveConnectionOptions> configure)
    {
        var connection = new ConnectionOptions();
        (connection.BusinessCentral.UserName, connection.BusinessCentral.WebServiceKey, connection.BusinessCentral.Company) = ("u", "k", "C");
        configure(connection.Pipedrive);
        return connection;
    }
}
