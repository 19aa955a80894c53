using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The subscriptions of an environment, of all companies. Online at most 200.</summary>
public interface ISubscriptionsApi
{
    /// <summary>One page of subscriptions; <see cref="ListSubscriptionsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/subscriptions")]
    Task<ODataPage<Subscription>> GetSubscriptionsPageAsync([Property(QueryComposition.Key)] ODataQuery<Subscription> query, CancellationToken cancellationToken = default);

    /// <summary>All subscriptions, page by page. Look here first: nothing stops a second one for the same resource and address.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Subscription> ListSubscriptionsAsync(ODataQuery<Subscription>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Subscription>(GetSubscriptionsPageAsync, query, cancellationToken);

    /// <summary>One subscription.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/subscriptions({id})")]
    Task<Subscription> GetSubscriptionAsync([Encoded] TextKey id, CancellationToken cancellationToken = default);

    /// <summary>Subscribes. The server calls the address with a <c>validationToken</c> before it answers.</summary>
    /// <param name="changes">What to watch and whom to tell.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">The address did not answer the handshake, or the request failed.</exception>
    [Post("/subscriptions")]
    Task<Subscription> CreateSubscriptionAsync([Body] SubscriptionChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Renews a subscription for three days; the handshake is made again.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members it was made with.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is gone, the address did not answer the handshake, or the request failed.</exception>
    [Patch("/subscriptions({id})")]
    Task<Subscription> RenewSubscriptionAsync([Encoded] TextKey id, [Header("If-Match")] ETag etag, [Body] SubscriptionChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Ends a subscription.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is gone, or the request failed.</exception>
    [Delete("/subscriptions({id})")]
    Task DeleteSubscriptionAsync([Encoded] TextKey id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
