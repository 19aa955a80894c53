namespace MlConnector.Pipedrive;

/// <summary>Something that is wrong with a webhook, and what to do.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Wanted">The registration that is not fulfilled.</param>
/// <param name="Found">The webhook that has the problem; null when there is none.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record WebhookProblem(WebhookProblemKind Kind, WebhookRegistration Wanted, Webhook? Found, string Advice);
