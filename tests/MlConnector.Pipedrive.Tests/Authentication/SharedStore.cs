namespace MlConnector.Pipedrive.Tests.Authentication;

/// <summary>A store that several nodes share, and that can fail.</summary>
internal sealed class SharedStore : ITokenStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OAuthTokens> _tokens = [];
    private int _loads;

    /// <summary>Decides whether a write fails.</summary>
    public Func<OAuthTokens, bool> Fails { get; set; } = _ => false;

    /// <summary>How often tokens were read.</summary>
    public int Loads => Volatile.Read(ref _loads);

    public OAuthTokens? this[string client]
    {
        get
        {
            lock (_gate)
            {
                return _tokens.GetValueOrDefault(client);
            }
        }
    }

    public ValueTask<OAuthTokens?> LoadAsync(string client, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _loads);
        return ValueTask.FromResult(this[client]);
    }

    public ValueTask<bool> SaveAsync(string client, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Fails(tokens))
            {
                throw new TimeoutException("The database is away.");
            }

            var isNext = (_tokens.GetValueOrDefault(client)?.Version ?? 0) == tokens.Version - 1;
            if (isNext)
            {
                _tokens[client] = tokens;
            }

            return ValueTask.FromResult(isNext);
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
