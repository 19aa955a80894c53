namespace MlConnector.Pipedrive;

/// <summary>Keeps tokens as long as the process lives.</summary>
internal sealed class InMemoryTokenStore : ITokenStore
{
    private readonly Dictionary<string, OAuthTokens> _tokens = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public ValueTask<OAuthTokens?> LoadAsync(string client, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_tokens.GetValueOrDefault(client));
        }
    }

    public ValueTask<bool> SaveAsync(string client, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if ((_tokens.GetValueOrDefault(client)?.Version ?? 0) != tokens.Version - 1)
            {
                return ValueTask.FromResult(false);
            }

            _tokens[client] = tokens;
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask RemoveAsync(string client, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _tokens.Remove(client);
            return ValueTask.CompletedTask;
        }
    }
}
