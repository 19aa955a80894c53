namespace MlConnector.Pipedrive;

/// <summary>Something happened to a record.</summary>
public abstract record RecordEvent : WebhookEvent
{
    private protected RecordEvent()
    {
    }

    /// <summary>What kind of record.</summary>
    public required WebhookEntity Entity { get; init; }

    /// <summary>The record's id; null when it is no number, as of leads. <see cref="WebhookMetadata.RecordId"/> has it as text.</summary>
    public long? Id { get; init; }

    /// <summary>The lead's id; null for other records.</summary>
    public LeadId? LeadId => Entity == WebhookEntity.Lead && Guid.TryParse(Metadata.RecordId, out var id) ? new LeadId(id) : null;

    /// <summary>The deal that a product or an instalment belongs to; null for other records. Like all content it is a hint.</summary>
    public long? DealId { get; init; }
}
