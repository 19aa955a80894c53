using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Subscriptions;

/// <summary>
/// The subscriptions at Business Central: one for each resource, each with an address of its own, so that one answer that went wrong costs one of
/// them. They end after three days, and vanish when the environment is copied or our endpoint once gives a wrong answer.
/// </summary>
internal sealed class BusinessCentralWatches(WatchBook book, WatchSecrets secrets, PublicAddresses addresses, SessionFactory sessions, TimeProvider time) : IWatchSide
{
    private static readonly TimeSpan _half = SubscriptionLife.OfBusinessCentral / 2;

    // Longer than the server lets a request wait and run.
    private static readonly TimeSpan _longestRequest = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan _day = TimeSpan.FromHours(20);

    public Side Side => Side.BusinessCentral;

    public bool IsUsed(ConnectionSession session) => true;

    public async Task KeepAsync(ConnectionSession session, IReadOnlyList<Watch> watches, SubscriptionWish wish, CancellationToken cancellationToken)
    {
        WatchRound round;
        try
        {
            session.Lease.EnsureUsable();
            var company = await CompanyName.FindIdAsync(session.BusinessCentral, sessions.SettingsOf(session.Name).BusinessCentral.Company, cancellationToken).ConfigureAwait(false);
            round = new WatchRound(session, wish, await ListAsync(session, cancellationToken).ConfigureAwait(false), company);
        }
        catch (Exception failure) when (FailureClassifier.IsRemote(failure))
        {
            foreach (var watch in watches)
            {
                await book.FailedAsync(session, watch, failure.Message).ConfigureAwait(false);
            }

            return;
        }

        foreach (var watch in watches)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var secret = Read(session, watch);
            try
            {
                await KeepAsync(round, watch, secret, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (FailureClassifier.IsRemote(failure))
            {
                await FailAsync(round, watch, failure).ConfigureAwait(false);
            }
        }
    }

    public async Task EndAsync(ConnectionSession session, Watch watch, CancellationToken cancellationToken)
    {
        try
        {
            if (watch.RemoteId is { } id && !(watch.ExpiresAt <= time.GetUtcNow()))
            {
                await DeleteAsync(session, id, cancellationToken).ConfigureAwait(false);
            }

            await book.EndedAsync(session, watch.Resource).ConfigureAwait(false);
        }
        catch (Exception failure) when (FailureClassifier.IsRemote(failure))
        {
            await book.FailedAsync(session, watch, failure.Message).ConfigureAwait(false);
        }
    }

    private async Task KeepAsync(WatchRound round, Watch watch, WatchSecret? secret, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (found, doubles) = round.Find(watch, secret is null ? null : addresses.OfBusinessCentral(secret.Token));
        foreach (var second in doubles)
        {
            await DeleteAsync(round.Session, second.SubscriptionId!, cancellationToken).ConfigureAwait(false);
        }

        if (found is null)
        {
            var reason = watch.RemoteId is null ? "Subscribed." : "The subscription was gone; it was made again, and what it may have missed is read from the cursor.";
            await CreateAsync(round, watch, secret ?? WatchSecret.Make(), reason, cancellationToken).ConfigureAwait(false);
        }
        else if (secret is null || round.Wish == SubscriptionWish.Recreate || !IsOurs(round, watch, found, secret))
        {
            var reason = round.Wish == SubscriptionWish.Recreate ? "It was made anew, as asked for." : "It did not point where it should, or its secret was lost; it was made anew, with a new address.";
            await ReplaceAsync(round, watch, found, (WatchSecret.Make(), reason), cancellationToken).ConfigureAwait(false);
        }
        else if (WatchAlarm.IsSilent(watch, now) && watch.CreatedAt < watch.UntoldSince)
        {
            await ReplaceAsync(round, watch, found, (secret, "Polls found what it did not tell; it was made anew."), cancellationToken).ConfigureAwait(false);
        }
        else if (round.Wish == SubscriptionWish.Renew || !(found.ExpirationDateTime - now > _half))
        {
            await RenewAsync(round, watch, found, secret, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            // Silence that was there before it was made anew, and a day without more of it, is over.
            var isOver = watch.UntoldSince < watch.CreatedAt && now - watch.CreatedAt > _day;
            await book.NoteAsync(round.Session, watch.Alive(found.SubscriptionId, found.ExpirationDateTime, now), isOver).ConfigureAwait(false);
        }
    }

    private async Task ReplaceAsync(WatchRound round, Watch watch, Subscription found, (WatchSecret Secret, string Told) anew, CancellationToken cancellationToken)
    {
        await DeleteAsync(round.Session, found.SubscriptionId!, cancellationToken).ConfigureAwait(false);
        await CreateAsync(round, watch, anew.Secret, anew.Told, cancellationToken).ConfigureAwait(false);
    }

    private async Task CreateAsync(WatchRound round, Watch watch, WatchSecret secret, string told, CancellationToken cancellationToken)
    {
        var (session, api) = (round.Session, round.Session.BusinessCentral);
        var pending = await book.NoteAsync(session, Proving(watch) with
        {
            Secret = watch.TokenDigest == secret.Digest ? watch.Secret : secrets.Protect(session.Name, watch.Resource.Name, secret),
            TokenDigest = secret.Digest,
        }).ConfigureAwait(false);
        session.Lease.EnsureUsable();
        try
        {
            var made = await api.CreateSubscriptionAsync(Describe(round, watch, secret), cancellationToken).ConfigureAwait(false);
            var stored = await api.GetSubscriptionAsync(made.SubscriptionId!, cancellationToken).ConfigureAwait(false);
            if (!IsOurs(round, watch, stored, secret))
            {
                await DeleteAsync(session, made.SubscriptionId!, cancellationToken).ConfigureAwait(false);
                await book.FailedAsync(session, pending, "Business Central stored another address than it was given; the subscription was taken down.", isGone: true).ConfigureAwait(false);
                return;
            }

            var now = time.GetUtcNow();
            var alive = pending.Alive(stored.SubscriptionId, stored.ExpirationDateTime ?? now + SubscriptionLife.OfBusinessCentral, now) with { CreatedAt = now };
            await book.MadeAsync(session, alive, told, catchesUp: watch.RemoteId is not null).ConfigureAwait(false);
        }
        catch (Exception failure) when (FailureClassifier.IsRemote(failure))
        {
            await FailAsync(round, pending, failure, isGone: true).ConfigureAwait(false);
        }
    }

    private async Task RenewAsync(WatchRound round, Watch watch, Subscription found, WatchSecret secret, CancellationToken cancellationToken)
    {
        var pending = await book.NoteAsync(round.Session, Proving(watch) with { RemoteId = found.SubscriptionId, ExpiresAt = found.ExpirationDateTime }).ConfigureAwait(false);
        round.Session.Lease.EnsureUsable();
        try
        {
            var renewed = await round.Session.BusinessCentral
                .RenewSubscriptionAsync(found.SubscriptionId!, found.ETag, Describe(round, watch, secret), cancellationToken).ConfigureAwait(false);
            var now = time.GetUtcNow();
            await book.NoteAsync(round.Session, pending.Alive(found.SubscriptionId, renewed.ExpirationDateTime ?? now + SubscriptionLife.OfBusinessCentral, now)).ConfigureAwait(false);
        }
        catch (Exception gone) when (FailureClassifier.Classify(gone) is Failure.Gone)
        {
            await CreateAsync(round, pending, secret, "It was gone when it was renewed; it was made again, and what it may have missed is read from the cursor.", cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (FailureClassifier.IsRemote(failure))
        {
            await FailAsync(round, pending, failure).ConfigureAwait(false);
        }
    }

    /// <summary>Notes a failure, without the secret part of the address, which the server's words may repeat.</summary>
    private async Task FailAsync(WatchRound round, Watch watch, Exception failure, bool isGone = false)
    {
        var words = Read(round.Session, watch) is { } secret
            ? failure.Message.Replace(secret.Token, "…", StringComparison.OrdinalIgnoreCase).Replace(secret.ClientState, "…", StringComparison.Ordinal)
            : failure.Message;
        if (FailureClassifier.Classify(failure) is not Failure.Rejected)
        {
            await book.FailedAsync(round.Session, watch, words, isGone).ConfigureAwait(false);
        }
        else if (await round.IsUnsupportedAsync(watch.Resource.Name).ConfigureAwait(false))
        {
            await book.NoteAsync(round.Session, watch.Impossible("Business Central offers no subscription to it; polls find what changes.", time.GetUtcNow())).ConfigureAwait(false);
        }
        else
        {
            var advice = $"A host that maps the endpoint has to run on this store and answer below {addresses.BusinessCentralEndpoint}, without redirects or a login.";
            await book.FailedAsync(round.Session, watch, $"{words} {advice}", isGone).ConfigureAwait(false);
        }
    }

    private bool IsOurs(WatchRound round, Watch watch, Subscription found, WatchSecret secret) =>
        found.NotificationUrl == addresses.OfBusinessCentral(secret.Token).AbsoluteUri
        && found.Resource?.EndsWith(round.ResourceOf(watch).TrimStart('/'), StringComparison.OrdinalIgnoreCase) == true
        && (string.IsNullOrEmpty(found.ClientState) || found.ClientState == secret.ClientState);

    private Watch Proving(Watch watch) => watch with { PendingUntil = time.GetUtcNow() + _longestRequest };

    private SubscriptionChanges Describe(WatchRound round, Watch watch, WatchSecret secret) => new()
    {
        NotificationUrl = addresses.OfBusinessCentral(secret.Token).AbsoluteUri,
        Resource = round.ResourceOf(watch),
        ClientState = secret.ClientState,
    };

    /// <summary>The secret; null when there is none that can still be read.</summary>
    private WatchSecret? Read(ConnectionSession session, Watch watch)
    {
        try
        {
            return secrets.Read(session.Name, watch.Resource.Name, watch.Secret);
        }
        catch (CredentialUnreadableException)
        {
            return null;
        }
    }

    private static async Task DeleteAsync(ConnectionSession session, string id, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        try
        {
            await session.BusinessCentral.DeleteSubscriptionAsync(id, ETag.Any, cancellationToken).ConfigureAwait(false);
        }
        catch (BusinessCentralException gone) when (gone.StatusCode == 404)
        {
            // What was wanted has come about by itself.
        }
    }

    private static async Task<IReadOnlyList<Subscription>> ListAsync(ConnectionSession session, CancellationToken cancellationToken)
    {
        var found = new List<Subscription>();
        await foreach (var subscription in session.BusinessCentral.ListSubscriptionsAsync(null, cancellationToken).ConfigureAwait(false))
        {
            found.Add(subscription);
        }

        return found;
    }
}
