using Microsoft.Extensions.Logging;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// Gives the access token of one client and renews it: once for all callers of this process, and once for all nodes that share the store.
/// New tokens are stored before they are used. A caller that gives up does not stop a renewal that others wait for.
/// </summary>
internal sealed class TokenKeeper(string client, TokenEndpoint endpoint, ITokenStore store, TimeProvider time, ILogger logger) : ICredentialSource
{
    private static readonly TimeSpan _betweenRejections = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly TokenRenewal _renewal = new(client, endpoint, store, time, logger);
    private TokenHolding? _current;
    private Task<TokenHolding>? _running;
    private DateTimeOffset? _lastRejection;
    private int _version;

    /// <summary>Whether the server said that a stored refresh token is of no more use.</summary>
    public bool IsRefused(OAuthTokens tokens) => _renewal.IsRefused(tokens);

    public async ValueTask<Credential> GetAsync(int? rejectedVersion, CancellationToken cancellationToken)
    {
        var holding = await JoinAsync(rejectedVersion, cancellationToken).ConfigureAwait(false);
        if (holding.Credential.Version == rejectedVersion)
        {
            // A renewal that began before the rejection may have found this very version.
            holding = await JoinAsync(rejectedVersion, cancellationToken).ConfigureAwait(false);
        }

        return holding.Credential;
    }

    /// <summary>Forgets what is in use, after other tokens were stored or the stored ones were removed.</summary>
    public async Task ReloadAsync()
    {
        while (TryReset() is { } running)
        {
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<TokenHolding> JoinAsync(int? rejectedVersion, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_running is { IsCompleted: false } running)
            {
                return running.WaitAsync(cancellationToken);
            }

            if (_current is { } current && current.IsFresh(time.GetUtcNow()) && !MustRenew(current, rejectedVersion))
            {
                return Task.FromResult(current);
            }

            _running = Task.Run(() => RenewAsync(rejectedVersion), CancellationToken.None);
            return _running.WaitAsync(cancellationToken);
        }
    }

    private Task<TokenHolding>? TryReset()
    {
        lock (_gate)
        {
            if (_running is { IsCompleted: false })
            {
                return _running;
            }

            (_current, _running, _lastRejection) = (null, null, null);
            _renewal.Reset();
            return null;
        }
    }

    // A server that refuses even what was just issued is not asked for more and more tokens.
    private bool MustRenew(TokenHolding current, int? rejectedVersion)
    {
        var now = time.GetUtcNow();
        if (rejectedVersion != current.Credential.Version || (_lastRejection is { } last && now - last < _betweenRejections))
        {
            return false;
        }

        _lastRejection = now;
        return true;
    }

    private async Task<TokenHolding> RenewAsync(int? rejectedVersion)
    {
        TokenHolding? current;
        lock (_gate)
        {
            current = _current;
        }

        var rejected = current?.Credential.Version == rejectedVersion ? current : null;
        try
        {
            var tokens = await _renewal.RunAsync(rejected).ConfigureAwait(false);
            lock (_gate)
            {
                return current?.IsOf(tokens) == true ? current : _current = new TokenHolding(tokens, ++_version);
            }
        }
        catch (PipedriveException gone) when (gone.Category == PipedriveErrorCategory.NeedsReconnect)
        {
            // What is left of an access token is not used up: nothing is sent any more.
            lock (_gate)
            {
                _current = null;
            }

            throw;
        }
    }
}
