using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MlConnector.Http;
using MlConnector.Pipedrive.Tests.Resilience;
using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Authentication;

/// <summary>A simulated account, and an application that signs in to it by OAuth, on one node or several.</summary>
internal sealed class AppAccount : IDisposable
{
    public const string Client = "acme";
    public const string Session = "the-session";
    private readonly List<ServiceProvider> _nodes = [];
    private readonly TimeProvider _time;

    public AppAccount(PipedriveSimulatorOptions? options = null, TimeProvider? time = null)
    {
        _time = time ?? Time;
        Simulator = new PipedriveSimulator(options ?? new PipedriveSimulatorOptions { RotatesRefreshTokens = true }, _time);
        Network = new Network(Simulator.CreateHandler());
        (Api, OAuth, Credentials) = AddNode();
    }

    public FakeTimeProvider Time { get; } = new SteppingTime();

    public PipedriveSimulator Simulator { get; }

    public Network Network { get; }

    public SharedStore Store { get; } = new();

    public IPipedriveApi Api { get; }

    public PipedriveOAuth OAuth { get; }

    public ICredentialSource Credentials { get; }

    public OAuthTokens Tokens => Store[Client]!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public (IPipedriveApi Api, PipedriveOAuth OAuth, ICredentialSource Credentials) AddNode()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_time);
        services.AddSingleton<ITokenStore>(Store);
        services.AddPipedrive(Client, options => options.OAuth = new PipedriveOAuthOptions
        {
            ClientId = "simulated-client",
            ClientSecret = "simulated-secret",
            RedirectUri = new Uri("https://localhost/callback"),
        }).ConfigurePrimaryHandler(_ => Network);
        var node = services.BuildServiceProvider();
        _nodes.Add(node);
        return (node.GetRequiredKeyedService<IPipedriveApi>(Client), node.GetRequiredService<PipedriveOAuth>(), node.GetRequiredService<TokenKeepers>().KeeperOf(Client));
    }

    /// <summary>Does what the user's browser does.</summary>
    public async Task<AuthorizationCallback> ConsentAsync(Uri address)
    {
        using var browser = new HttpMessageInvoker(Simulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await browser.SendAsync(request, Cancellation);
        var query = answer.Headers.Location!.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        return new AuthorizationCallback { Code = query.GetValueOrDefault("code"), State = query.GetValueOrDefault("state"), Error = query.GetValueOrDefault("error") };
    }

    public async Task<AuthorizationOutcome> ConnectAsync() =>
        await OAuth.CompleteAuthorizationAsync(Client, Session, await ConsentAsync(await OAuth.BeginAuthorizationAsync(Client, Session, Cancellation)), Cancellation);

    public Task<SingleAnswer<User>> CallAsync() => Api.GetCurrentUserAsync(Cancellation);

    public void Dispose() => _nodes.ForEach(node => node.Dispose());
}
