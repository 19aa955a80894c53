using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Running;
using MlConnector.Sync.Subscriptions;

namespace MlConnector.Sync.Intake;

/// <summary>Turns notifications into hints. A refused one leaves nothing but a count.</summary>
internal sealed class NotificationReceiver(NotificationDoor door, IHintStore hints, ISyncWaker waker, WebhookCounter counter, TimeProvider time) : INotificationReceiver
{
    private const int MostBytes = 2 * 1024 * 1024;
    private const string Unknown = "unknown";
    private static readonly NotificationAnswer _accepted = new(202);
    private static readonly NotificationAnswer _nobody = new(404);
    private static readonly NotificationAnswer _again = new(503);

    public async ValueTask<NotificationAnswer> ReceiveAsync(string token, string? query, Stream body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(body);
        try
        {
            if (await door.FindAsync(token, cancellationToken).ConfigureAwait(false) is not { } visit)
            {
                counter.Refused(Unknown);
                return _nobody;
            }

            if (SubscriptionHandshake.FindToken(query) is { } proof)
            {
                return visit.Watch.PendingUntil > time.GetUtcNow() ? new NotificationAnswer(200, proof) : _again;
            }

            if (await BoundedBody.ReadAsync(body, MostBytes, cancellationToken).ConfigureAwait(false) is not { } content)
            {
                // It is genuine by its address, and what it says can be found out by polling. Refusing it would end the subscription.
                return await HearAsync(visit, [Hint.OfAll(Side.BusinessCentral, visit.Watch.Resource.Flow)], cancellationToken).ConfigureAwait(false);
            }

            return ChangeNotification.TryParse(content, out var notifications)
                ? await TakeAsync(visit, notifications, cancellationToken).ConfigureAwait(false)
                : _again;
        }
        catch (Exception failure) when (failure is StoreUnavailableException or CredentialUnreadableException or IOException)
        {
            return _again;
        }
    }

    private async Task<NotificationAnswer> TakeAsync(NotificationVisit visit, IReadOnlyList<ChangeNotification> notifications, CancellationToken cancellationToken)
    {
        var told = new HashSet<Hint>();
        var isGenuine = false;
        foreach (var notification in notifications)
        {
            if (!notification.HasState(visit.Secret.ClientState))
            {
                counter.Refused(visit.Connection);
                continue;
            }

            isGenuine = true;
            if (HintOf(visit.Watch, notification) is { } hint)
            {
                told.Add(hint);
            }
            else
            {
                counter.Ignored(visit.Connection);
            }
        }

        return isGenuine ? await HearAsync(visit, [.. told], cancellationToken).ConfigureAwait(false) : _accepted;
    }

    /// <summary>What a notification makes worth reading; null when it is about nothing that its subscription watches.</summary>
    private static Hint? HintOf(Watch watch, ChangeNotification notification)
    {
        var flow = watch.Resource.Flow;
        return notification.EntitySet != watch.Resource.Name || (watch.RemoteId is { } id && notification.SubscriptionId is { } other && id != other) ? null : notification switch
        {
            { Kind: ChangeKind.Collection, Since: { } since } => Hint.OfAll(Side.BusinessCentral, flow, since),
            { Kind: ChangeKind.Collection } => Hint.OfIds(flow),
            { Id: { } record } => Hint.OfRecord(flow, record),
            _ => null,
        };
    }

    private async Task<NotificationAnswer> HearAsync(NotificationVisit visit, IReadOnlyList<Hint> told, CancellationToken cancellationToken)
    {
        await hints.HearAsync(visit.Connection, visit.Watch.Resource.Name, told, cancellationToken).ConfigureAwait(false);
        if (told.Count > 0)
        {
            waker.Wake(visit.Connection);
        }

        return _accepted;
    }
}
