using Microsoft.Extensions.DependencyInjection;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A world whose connection signs in to Pipedrive by OAuth, and a user with a browser.</summary>
internal sealed class ConsentWorld : IAsyncDisposable
{
    public const string Session = "the-session";

    public PipedriveSimulatorOptions Account { get; } = new()
    {
        BurstLimit = 100_000,
        OAuthBurstLimit = 100_000,
        DailyTokens = 1_000_000,
        RotatesRefreshTokens = true,
    };

    public World World { get; }

    public ConsentWorld() => World = new World(
        connection =>
        {
            (connection.Pipedrive.BaseAddress, connection.Pipedrive.ApiToken) = (null, null);
            connection.Pipedrive.OAuth = new PipedriveOAuthOptions
            {
                ClientId = "simulated-client",
                ClientSecret = "simulated-secret",
                RedirectUri = new Uri("https://localhost/callback"),
            };
        },
        account: Account);

    public IPipedriveConsents Consents => World.Services.GetRequiredService<IPipedriveConsents>();

    public string KeyFolder => Path.Combine(World.Folder, "keys");

    public int TokenRequests => World.Pipedrive.Journal.Entries.Count(entry => entry.Path == "/oauth/token");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<Uri> BeginAsync() => Consents.BeginAsync(World.Connection, Session, Cancellation);

    public Task<ConsentAnswer> CompleteAsync(AuthorizationCallback callback, string session = Session) => Consents.CompleteAsync(session, callback, Cancellation);

    public async Task<ConsentAnswer> ConnectAsync() => await CompleteAsync(await ConsentAsync(await BeginAsync()));

    public async Task<OAuthTokens?> TokensAsync() => await World.Services.GetRequiredService<ITokenStore>().LoadAsync(World.Connection, Cancellation);

    /// <summary>Does what the user's browser does.</summary>
    public async Task<AuthorizationCallback> ConsentAsync(Uri address)
    {
        using var browser = new HttpMessageInvoker(World.Pipedrive.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await browser.SendAsync(request, Cancellation);
        var query = answer.Headers.Location!.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        return new AuthorizationCallback { Code = query.GetValueOrDefault("code"), State = query.GetValueOrDefault("state"), Error = query.GetValueOrDefault("error") };
    }

    /// <summary>The user removes the app; what Pipedrive would tell is lost on the way.</summary>
    public async Task UninstallUnheardAsync()
    {
        using var nowhere = new Nowhere();
        await World.Pipedrive.App.UninstallAsync(nowhere, cancellationToken: Cancellation);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private sealed class Nowhere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway));
    }
}
