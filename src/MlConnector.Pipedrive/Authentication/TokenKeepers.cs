using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>The keeper of every client that signs in by OAuth, shared by its requests and by the sign-in itself.</summary>
internal sealed class TokenKeepers(
    IOptionsMonitor<PipedriveOptions> options, IHttpClientFactory clients, ITokenStore store, TimeProvider time, ILoggerFactory logs)
{
    private readonly ConcurrentDictionary<string, Lazy<(TokenKeeper Keeper, TokenEndpoint Endpoint)>> _known = new(StringComparer.Ordinal);

    public ITokenStore Store => store;

    public TimeProvider Time => time;

    /// <exception cref="InvalidOperationException">The client does not sign in by OAuth.</exception>
    public PipedriveOAuthOptions AppOf(string client) =>
        options.Get(client).OAuth ?? throw new InvalidOperationException($"The Pipedrive client '{client}' has no OAuth settings.");

    public TokenKeeper KeeperOf(string client) => Of(client).Keeper;

    public TokenEndpoint EndpointOf(string client) => Of(client).Endpoint;

    private (TokenKeeper Keeper, TokenEndpoint Endpoint) Of(string client) => _known.GetOrAdd(client, name => new Lazy<(TokenKeeper, TokenEndpoint)>(() =>
    {
        var names = new ClientName(PipedriveChains.Product, name);
        var endpoint = new TokenEndpoint(AppOf(name), clients.CreateClient(names.SignIn), time);
        return (new TokenKeeper(name, endpoint, store, time, logs.CreateLogger(names.SignIn)), endpoint);
    })).Value;
}
