using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Webhook registrations. They die quietly, so whoever relies on them lists them daily.</summary>
public interface IWebhooksApi
{
    /// <summary>All registrations. Costs 10 tokens.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/webhooks")]
    Task<CursorPage<Webhook>> GetWebhooksAsync(CancellationToken cancellationToken = default);

    /// <summary>Registers a webhook. Costs 10 tokens. At most 40 for each user.</summary>
    /// <param name="webhook">What to register.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The address is not reachable, the limit is used up, or the request failed.</exception>
    [Post("/api/v1/webhooks")]
    Task<SingleAnswer<Webhook>> CreateWebhookAsync([Body] WebhookRegistration webhook, CancellationToken cancellationToken = default);

    /// <summary>Removes a registration. Costs 6 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request failed.</exception>
    [Delete("/api/v1/webhooks/{id}")]
    Task DeleteWebhookAsync(long id, CancellationToken cancellationToken = default);
}
