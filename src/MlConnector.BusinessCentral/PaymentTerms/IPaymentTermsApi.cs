using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The payment terms of a company.</summary>
public interface IPaymentTermsApi
{
    /// <summary>One page of payment terms; <see cref="ListPaymentTermsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/paymentTerms")]
    Task<ODataPage<PaymentTerm>> GetPaymentTermsPageAsync([Property(QueryComposition.Key)] ODataQuery<PaymentTerm> query, CancellationToken cancellationToken = default);

    /// <summary>All payment terms that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<PaymentTerm> ListPaymentTermsAsync(ODataQuery<PaymentTerm>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<PaymentTerm>(GetPaymentTermsPageAsync, query, cancellationToken);

    /// <summary>One payment term.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/paymentTerms({id})")]
    Task<PaymentTerm> GetPaymentTermAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<PaymentTerm>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a payment term. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/paymentTerms")]
    Task<PaymentTerm> CreatePaymentTermAsync([Body] PaymentTermChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a payment term if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/paymentTerms({id})")]
    Task<PaymentTerm> UpdatePaymentTermAsync(Guid id, [Header("If-Match")] ETag etag, [Body] PaymentTermChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a payment term if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/paymentTerms({id})")]
    Task DeletePaymentTermAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
