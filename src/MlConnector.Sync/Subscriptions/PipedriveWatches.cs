using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Subscriptions;

/// <summary>
/// The webhooks at Pipedrive. It bans and removes them without a word, so they are listed daily. One that calls our address for the same
/// events is taken over, whoever made it.
/// </summary>
internal sealed class PipedriveWatches(WatchBook book, PublicAddresses addresses, SessionFactory sessions, TimeProvider time) : IWatchSide
{
    private static readonly TimeSpan _ban = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan _day = TimeSpan.FromHours(20);

    public Side Side => Side.Pipedrive;

    // Pipedrive sends a credential and no signature: where signatures are asked for, a relay is between us, and it is the relay that is registered.
    public bool IsUsed(ConnectionSession session) => sessions.SettingsOf(session.Name).Pipedrive.Webhooks is { Password.Length: > 0, SigningSecrets.Count: 0 };

    public async Task KeepAsync(ConnectionSession session, IReadOnlyList<Watch> watches, SubscriptionWish wish, CancellationToken cancellationToken)
    {
        List<Webhook> found;
        try
        {
            session.Lease.EnsureUsable();
            found = [.. (await session.Pipedrive.GetWebhooksAsync(cancellationToken).ConfigureAwait(false)).Data ?? []];
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
            try
            {
                await KeepAsync(session, watch, (wish, found), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (FailureClassifier.IsRemote(failure))
            {
                await book.FailedAsync(session, watch, failure.Message).ConfigureAwait(false);
            }
        }
    }

    public async Task EndAsync(ConnectionSession session, Watch watch, CancellationToken cancellationToken)
    {
        try
        {
            if (long.TryParse(watch.RemoteId, out var id))
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

    private async Task KeepAsync(ConnectionSession session, Watch watch, (SubscriptionWish Wish, List<Webhook> Found) round, CancellationToken cancellationToken)
    {
        var (now, found, wanted) = (time.GetUtcNow(), round.Found, Describe(session, watch));
        var problems = WebhookHealth.FindProblems(found, [wanted]);
        if (problems.FirstOrDefault(problem => problem.Kind == WebhookProblemKind.Banned) is { } banned && !(now - watch.FailingSince >= _ban))
        {
            await book.FailedAsync(session, watch, banned.Advice).ConfigureAwait(false);
            return;
        }

        var isReplaced = round.Wish == SubscriptionWish.Recreate || (WatchAlarm.IsSilent(watch, now) && watch.CreatedAt < watch.UntoldSince);
        var doomed = problems.Where(problem => MustGo(problem, watch)).Select(problem => problem.Found!.Id!.Value).ToHashSet();
        if (isReplaced && Find(found, wanted) is { Id: { } ours })
        {
            doomed.Add(ours);
        }

        foreach (var id in doomed)
        {
            await DeleteAsync(session, id, cancellationToken).ConfigureAwait(false);
            found.RemoveAll(webhook => webhook.Id == id);
        }

        if (Find(found, wanted) is { } alive)
        {
            var isOver = watch.UntoldSince < watch.CreatedAt && now - watch.CreatedAt > _day;
            var failing = problems.FirstOrDefault(problem => problem.Kind == WebhookProblemKind.Failing);
            await book.NoteAsync(session, watch.Alive(alive.Id?.ToString(System.Globalization.CultureInfo.InvariantCulture), null, now) with { Problem = failing?.Advice }, isOver).ConfigureAwait(false);
            return;
        }

        await CreateAsync(session, watch, (wanted, found, isReplaced), cancellationToken).ConfigureAwait(false);
    }

    private async Task CreateAsync(
        ConnectionSession session, Watch watch, (WebhookRegistration Wanted, List<Webhook> Found, bool IsReplaced) plan, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        var made = (await session.Pipedrive.CreateWebhookAsync(plan.Wanted, cancellationToken).ConfigureAwait(false)).Data;
        plan.Found.Add(made);
        var now = time.GetUtcNow();
        if (!Uri.TryCreate(made.SubscriptionUrl, UriKind.Absolute, out var address) || address != plan.Wanted.SubscriptionUrl)
        {
            await DeleteAsync(session, made.Id!.Value, cancellationToken).ConfigureAwait(false);
            await book.FailedAsync(session, watch, "Pipedrive stored another address than it was given; the webhook was taken down.", isGone: true).ConfigureAwait(false);
            return;
        }

        var told = watch.RemoteId is null ? "Registered."
            : plan.IsReplaced ? "It was made anew, because that was asked for or because polls found what it did not tell."
            : "It was gone, or could not tell us anything; it was registered again, and what it may have missed is read from the cursor.";
        var alive = watch.Alive(made.Id?.ToString(System.Globalization.CultureInfo.InvariantCulture), null, now) with { CreatedAt = now };
        await book.MadeAsync(session, alive, told, catchesUp: watch.RemoteId is not null).ConfigureAwait(false);
    }

    /// <summary>Whether a webhook is in the way. One at another address is only ours when we made it: another installation may have the same name.</summary>
    private static bool MustGo(WebhookProblem problem, Watch watch) => problem.Found?.Id is { } id && problem.Kind switch
    {
        WebhookProblemKind.WrongVersion or WebhookProblemKind.Duplicate or WebhookProblemKind.Banned => true,
        WebhookProblemKind.WrongAddress => watch.RemoteId == id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        WebhookProblemKind.Failing => problem.Found.LastHttpStatus is 401 or 403,
        _ => false,
    };

    private WebhookRegistration Describe(ConnectionSession session, Watch watch)
    {
        var credential = sessions.SettingsOf(session.Name).Pipedrive.Webhooks;
        return new WebhookRegistration
        {
            SubscriptionUrl = addresses.OfPipedrive(session.Name),
            EventObject = watch.Resource.Name,
            Name = $"MlConnector {session.Name}",
            HttpAuthUser = credential.UserName,
            HttpAuthPassword = credential.Password,
        };
    }

    private static Webhook? Find(List<Webhook> found, WebhookRegistration wanted) =>
        found.Find(webhook => WebhookHealth.FindProblems([webhook], [wanted]).All(problem => problem.Kind == WebhookProblemKind.Failing));

    private static async Task DeleteAsync(ConnectionSession session, long id, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        try
        {
            await session.Pipedrive.DeleteWebhookAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (PipedriveException gone) when (gone.Category == PipedriveErrorCategory.NotFound)
        {
            // What was wanted has come about by itself.
        }
    }
}
