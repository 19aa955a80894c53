using Microsoft.Extensions.Logging;

namespace MlConnector.Pipedrive;

/// <summary>
/// Finds usable tokens: those that another node has stored, or new ones. Before it asks for new ones it puts a claim into the store, so that of
/// all nodes one asks; the others wait for what it stores. Runs one at a time.
/// </summary>
internal sealed class TokenRenewal(string client, TokenEndpoint endpoint, ITokenStore store, TimeProvider time, ILogger logger)
{
    private const int MostRounds = 600;
    private static readonly TimeSpan _claim = (2 * TokenEndpoint.Patience) + TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMinutes(5);
    private (PipedriveException Failure, DateTimeOffset Until, TimeSpan Length)? _pause;
    private OAuthTokens? _unsaved;
    private string? _refused;

    public bool IsRefused(OAuthTokens tokens) => tokens.RefusedAt is not null || tokens.RefreshToken == Volatile.Read(ref _refused);

    public void Reset() => (_pause, _unsaved, _refused) = (null, null, null);

    /// <summary>Finds tokens.</summary>
    /// <param name="rejected">What the server rejected.</param>
    /// <exception cref="PipedriveException">There are none.</exception>
    public async Task<OAuthTokens> RunAsync(TokenHolding? rejected)
    {
        await SaveUnsavedAsync().ConfigureAwait(false);
        for (var round = 0; round < MostRounds; round++)
        {
            var stored = await store.LoadAsync(client, CancellationToken.None).ConfigureAwait(false)
                ?? throw PipedriveException.NeedsReconnect(client, "nobody has given consent yet, or it was withdrawn");
            if (!endpoint.Trusts(stored.ApiDomain))
            {
                throw PipedriveException.NeedsReconnect(client, "the stored tokens are for an address that is not Pipedrive's");
            }

            if (Usable(stored, rejected) is { } usable)
            {
                return usable;
            }

            if (stored.ClaimedUntil > time.GetUtcNow())
            {
                await Task.Delay(_betweenLooks, time, CancellationToken.None).ConfigureAwait(false);
            }
            else if (await RenewAsync(stored, rejected).ConfigureAwait(false) is { } renewed)
            {
                return renewed;
            }
        }

        throw new PipedriveException($"The tokens of '{client}' change faster than they can be read.") { Category = PipedriveErrorCategory.Unreachable };
    }

    /// <summary>Stored tokens that can be used as they are; also old ones, while new ones cannot be had yet.</summary>
    private OAuthTokens? Usable(OAuthTokens stored, TokenHolding? rejected)
    {
        if (rejected?.IsOf(stored) == true || IsRefused(stored))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var mustWait = stored.ClaimedUntil > now || _pause?.Until > now;
        return stored.IsFresh(now) || (mustWait && stored.IsAlive(now)) ? stored : null;
    }

    /// <summary>Asks for new tokens; null when the store must be read again.</summary>
    private async Task<OAuthTokens?> RenewAsync(OAuthTokens stored, TokenHolding? rejected)
    {
        if (IsRefused(stored))
        {
            throw PipedriveException.NeedsReconnect(client, "Pipedrive refused to renew the tokens");
        }

        if (_pause is { } pause && pause.Until > time.GetUtcNow())
        {
            throw Again(pause.Failure, pause.Until - time.GetUtcNow());
        }

        var claimed = stored.Next(time.GetUtcNow() + _claim);
        if (!await store.SaveAsync(client, claimed, CancellationToken.None).ConfigureAwait(false))
        {
            return null;
        }

        try
        {
            return await StoreAsync(claimed, await endpoint.RefreshAsync(claimed.RefreshToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (PipedriveException refused) when (refused.Category == PipedriveErrorCategory.NeedsReconnect)
        {
            return await GiveUpAsync(claimed, refused).ConfigureAwait(false);
        }
        catch (PipedriveException failed)
        {
            return await PauseAsync(claimed, failed, mayUseOld: rejected is null).ConfigureAwait(false);
        }
        catch (StrangeDomainException strange)
        {
            logger.StrangeDomain(client, strange.Host);
            return await PauseAsync(claimed, strange.ToFault(), mayUseOld: rejected is null).ConfigureAwait(false);
        }
    }

    private async Task<OAuthTokens?> StoreAsync(OAuthTokens claimed, OAuthTokens answer)
    {
        var renewed = _unsaved = answer.AsVersion(claimed.Version + 1, claimedUntil: null);
        var isSaved = await SaveUnsavedAsync().ConfigureAwait(false);
        _pause = null;
        logger.Renewed(client);
        return isSaved ? renewed : null;
    }

    // A store that fails just now must not cost the refresh token that came: it is stored before anything else is tried.
    private async Task<bool> SaveUnsavedAsync()
    {
        if (_unsaved is not { } unsaved)
        {
            return false;
        }

        var isSaved = await store.SaveAsync(client, unsaved, CancellationToken.None).ConfigureAwait(false);
        _unsaved = null;
        return isSaved;
    }

    // Somebody else may have exchanged the refresh token meanwhile; then the store has the newer one.
    private async Task<OAuthTokens?> GiveUpAsync(OAuthTokens claimed, PipedriveException refused)
    {
        var stored = await store.LoadAsync(client, CancellationToken.None).ConfigureAwait(false);
        if (stored is not null && stored.RefreshToken != claimed.RefreshToken)
        {
            return null;
        }

        Volatile.Write(ref _refused, claimed.RefreshToken);
        await store.SaveAsync(client, claimed.Refused(time.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
        var cause = "the consent was withdrawn or not used for 60 days, the answer to an earlier renewal was lost, or the app's secret is wrong";
        logger.MustReconnect(client, cause);
        throw PipedriveException.NeedsReconnect(client, cause, refused);
    }

    private async Task<OAuthTokens?> PauseAsync(OAuthTokens claimed, PipedriveException failed, bool mayUseOld)
    {
        var now = time.GetUtcNow();
        var length = _pause is { } last ? 2 * last.Length : _firstPause;
        length = length > _longestPause ? _longestPause : length;
        var wait = failed.RetryAfter > length ? failed.RetryAfter.Value : failed.Category == PipedriveErrorCategory.Blocked ? TimeSpan.FromHours(1) : length;
        _pause = (failed, now + wait, length);
        logger.NotRenewed(client, failed.Category, wait);
        await store.SaveAsync(client, claimed.Next(claimedUntil: null), CancellationToken.None).ConfigureAwait(false);
        return mayUseOld && claimed.IsAlive(now) ? claimed : throw Again(failed, wait);
    }

    private static PipedriveException Again(PipedriveException failure, TimeSpan wait) => new(failure.Message, failure)
    {
        Category = failure.Category,
        StatusCode = failure.StatusCode,
        Code = failure.Code,
        CorrelationId = failure.CorrelationId,
        Advice = failure.Advice,
        RetryAfter = wait,
    };
}
