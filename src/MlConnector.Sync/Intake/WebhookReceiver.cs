using Microsoft.Extensions.Options;
using MlConnector.Pipedrive;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Intake;

/// <summary>Verifies webhook calls and turns them into dirty marks. A refused call leaves nothing but a count.</summary>
internal sealed class WebhookReceiver(IOptions<MlConnectorOptions> options, IInbox inbox, ISyncWaker waker, WebhookCounter counter) : IWebhookReceiver
{
    private const int Ok = 200;
    private const int Accepted = 202;
    private const int Unauthorized = 401;
    private const int Unavailable = 503;

    public void RequireVerification()
    {
        var connections = options.Value.Connections;
        if (connections.Count > 0 && !connections.Values.Any(connection => connection.Pipedrive.Webhooks.IsUsed))
        {
            throw new MlConnectorConfigurationException(
                $"MlConnector:Connections:{connections.Keys.First()}:Pipedrive:Webhooks is missing: set UserName and Password, or SigningSecrets, so that genuine webhook calls can be recognised.");
        }
    }

    public async ValueTask<int> ReceivePipedriveAsync(
        string connection, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        var known = options.Value.Connections.FirstOrDefault(pair => string.Equals(pair.Key, connection, StringComparison.OrdinalIgnoreCase));
        if (known.Value is null || WebhookVerifier.Verify(headers, body.Span, known.Value.Pipedrive.Webhooks.ToVerification()) != WebhookVerification.Valid)
        {
            counter.Refused(known.Key ?? "unknown");
            return Unauthorized;
        }

        if (!WebhookEvent.TryParse(body, out var told) || RecordOf(told) is not { } record)
        {
            return Accepted;
        }

        try
        {
            await inbox.MarkAsync(known.Key, [MarkOf(told, record) with { Resource = told.Metadata.Entity }], told.DeduplicationKey, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            return Unavailable;
        }

        waker.Wake(known.Key);
        return Ok;
    }

    /// <summary>A merge is told by two events, of which either may be lost: both become a mark of the record that lost, whose link has to move.</summary>
    private static WorkMark MarkOf(WebhookEvent told, WorkKey record)
    {
        var (at, byPerson) = (told.Metadata.OccurredAt, !told.Metadata.IsFromApi);
        var isMaster = record.Flow != SyncFlow.Deals;
        return (told, isMaster) switch
        {
            (RecordDeleted deleted, true) => Mark(record, new Told(at) { IsGone = true, ByPerson = byPerson, MergedInto = deleted.MergedIntoId }),
            (RecordChanged { MergedFromId: { } loser, Id: { } survivor }, true) =>
                Mark(WorkKey.OfPipedrive(record.Flow, loser), new Told(at) { IsGone = true, ByPerson = byPerson, MergedInto = survivor }),
            _ => Mark(record, new Told(at) { ByPerson = byPerson }),
        };

        static WorkMark Mark(WorkKey record, Told told) => new(record, "webhook", MustRead: true, Live: true) { Told = told };
    }

    private static WorkKey? RecordOf(WebhookEvent told) => told switch
    {
        RecordEvent { Entity: WebhookEntity.Deal, Id: { } id } => WorkKey.OfPipedrive(SyncFlow.Deals, id),
        RecordEvent { Entity: WebhookEntity.DealProduct or WebhookEntity.DealInstallment, DealId: { } id } => WorkKey.OfPipedrive(SyncFlow.Deals, id),
        RecordEvent { Entity: WebhookEntity.Organization, Id: { } id } => WorkKey.OfPipedrive(SyncFlow.Organizations, id),
        RecordEvent { Entity: WebhookEntity.Person, Id: { } id } => WorkKey.OfPipedrive(SyncFlow.Persons, id),
        RecordEvent { Entity: WebhookEntity.Product, Id: { } id } => WorkKey.OfPipedrive(SyncFlow.Products, id),
        _ => null,
    };
}
