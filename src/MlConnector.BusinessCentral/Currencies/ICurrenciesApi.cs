using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The currencies of a company.</summary>
public interface ICurrenciesApi
{
    /// <summary>One page of currencies; <see cref="ListCurrenciesAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/currencies")]
    Task<ODataPage<Currency>> GetCurrenciesPageAsync([Property(QueryComposition.Key)] ODataQuery<Currency> query, CancellationToken cancellationToken = default);

    /// <summary>All currencies that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Currency> ListCurrenciesAsync(ODataQuery<Currency>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Currency>(GetCurrenciesPageAsync, query, cancellationToken);

    /// <summary>One currency.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/currencies({id})")]
    Task<Currency> GetCurrencyAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<Currency>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a currency. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/currencies")]
    Task<Currency> CreateCurrencyAsync([Body] CurrencyChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a currency if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/currencies({id})")]
    Task<Currency> UpdateCurrencyAsync(Guid id, [Header("If-Match")] ETag etag, [Body] CurrencyChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a currency if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/currencies({id})")]
    Task DeleteCurrencyAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
