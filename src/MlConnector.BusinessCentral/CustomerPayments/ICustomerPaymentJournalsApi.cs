using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The customer payment journals of a company.</summary>
public interface ICustomerPaymentJournalsApi
{
    /// <summary>One page of customer payment journals; <see cref="ListCustomerPaymentJournalsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/customerPaymentJournals")]
    Task<ODataPage<CustomerPaymentJournal>> GetCustomerPaymentJournalsPageAsync([Property(QueryComposition.Key)] ODataQuery<CustomerPaymentJournal> query, CancellationToken cancellationToken = default);

    /// <summary>All customer payment journals that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<CustomerPaymentJournal> ListCustomerPaymentJournalsAsync(ODataQuery<CustomerPaymentJournal>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<CustomerPaymentJournal>(GetCustomerPaymentJournalsPageAsync, query, cancellationToken);

    /// <summary>One customer payment journal.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/customerPaymentJournals({id})")]
    Task<CustomerPaymentJournal> GetCustomerPaymentJournalAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<CustomerPaymentJournal>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a customer payment journal. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/customerPaymentJournals")]
    Task<CustomerPaymentJournal> CreateCustomerPaymentJournalAsync([Body] CustomerPaymentJournalChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a customer payment journal if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/customerPaymentJournals({id})")]
    Task<CustomerPaymentJournal> UpdateCustomerPaymentJournalAsync(Guid id, [Header("If-Match")] ETag etag, [Body] CustomerPaymentJournalChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a customer payment journal if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/customerPaymentJournals({id})")]
    Task DeleteCustomerPaymentJournalAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
