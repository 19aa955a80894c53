using Microsoft.Extensions.Options;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Intake;

/// <summary>Verifies webhook calls and turns them into dirty marks. A refused call leaves nothing but a count.</summary>
internal sealed class WebhookReceiver(IOptions<MlConnectorOptions> options, IInbox inbox, IHintStore hints, ISyncWaker waker, WebhookCounter counter) : IWebhookReceiver
{
    private const int MostBytes = 1024 * 1024;
    private const int Ok = 200;
    private const int Accepted = 202;
    private const int Unauthorized = 401;
    private const int TooLarge = 413;
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
        var known = Find(connection);
        if (known.Value is null || WebhookVerifier.Verify(headers, body.Span, known.Value.Pipedrive.Webhooks.ToVerification()) != WebhookVerification.Valid)
        {
            return Refuse(known.Key);
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

    public async ValueTask<int> ReceivePipedriveAsync(
        string connection, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, Stream body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var known = Find(connection);
        if (known.Value?.Pipedrive.Webhooks is not { } webhooks || !webhooks.MayBeGenuine(headers))
        {
            return Refuse(known.Key);
        }

        try
        {
            return await BoundedBody.ReadAsync(body, MostBytes, cancellationToken).ConfigureAwait(false) is { } content
                ? await ReceivePipedriveAsync(connection, headers, content, cancellationToken).ConfigureAwait(false)
                : webhooks.NeedsBody ? TooLarge : await PollAsync(known.Key, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return Unavailable;
        }
    }

    /// <summary>It is genuine, and what it says can be found out by polling. Refusing it would bring a ban nearer.</summary>
    private async Task<int> PollAsync(string connection, CancellationToken cancellationToken)
    {
        try
        {
            await hints.AskAsync(connection, [.. Enum.GetValues<SyncFlow>().Select(flow => Hint.OfAll(Side.Pipedrive, flow))], cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            return Unavailable;
        }

        waker.Wake(connection);
        return Accepted;
    }

    private KeyValuePair<string, ConnectionOptions> Find(string connection) =>
        options.Value.Connections.FirstOrDefault(pair => string.Equals(pair.Key, connection, StringComparison.OrdinalIgnoreCase));

    private int Refuse(string? connection)
    {
        counter.Refused(connection ?? "unknown");
        return Unauthorized;
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
