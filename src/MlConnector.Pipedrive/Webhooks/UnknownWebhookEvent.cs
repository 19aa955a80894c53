namespace MlConnector.Pipedrive;

/// <summary>An event of an entity or an action that this package does not know. <see cref="WebhookEvent.Metadata"/> names it.</summary>
public sealed record UnknownWebhookEvent : WebhookEvent;
