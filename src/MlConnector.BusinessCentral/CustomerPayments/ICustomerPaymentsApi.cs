using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The customer payments of a customer payment journal.</summary>
public interface ICustomerPaymentsApi
{
    /// <summary>One page of customer payments; <see cref="ListCustomerPaymentsAsync"/> follows the pages.</summary>
    /// <param name="journalId">The SystemId of the customer payment journal.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/customerPaymentJournals({journalId})/customerPayments")]
    Task<ODataPage<CustomerPayment>> GetCustomerPaymentsPageAsync(Guid journalId, [Property(QueryComposition.Key)] ODataQuery<CustomerPayment> query, CancellationToken cancellationToken = default);

    /// <summary>All customer payments that the query asks for, page by page.</summary>
    /// <param name="journalId">The SystemId of the customer payment journal.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<CustomerPayment> ListCustomerPaymentsAsync(Guid journalId, ODataQuery<CustomerPayment>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<CustomerPayment>((page, cancellation) => GetCustomerPaymentsPageAsync(journalId, page, cancellation), query, cancellationToken);

    /// <summary>One customer payment.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/customerPayments({id})")]
    Task<CustomerPayment> GetCustomerPaymentAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<CustomerPayment>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a customer payment. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="journalId">The SystemId of the customer payment journal.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/customerPaymentJournals({journalId})/customerPayments")]
    Task<CustomerPayment> CreateCustomerPaymentAsync(Guid journalId, [Body] CustomerPaymentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a customer payment if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/customerPayments({id})")]
    Task<CustomerPayment> UpdateCustomerPaymentAsync(Guid id, [Header("If-Match")] ETag etag, [Body] CustomerPaymentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a customer payment if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/customerPayments({id})")]
    Task DeleteCustomerPaymentAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
