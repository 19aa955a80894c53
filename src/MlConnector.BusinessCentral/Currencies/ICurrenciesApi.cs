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
    Task<ODataPage<Currency>> GetCurrenciesPageAsync([Property(QueryComposition.Key)] ODataQuery query, CancellationToken cancellationToken = default);

    /// <summary>All currencies that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Currency> ListCurrenciesAsync(ODataQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Currency>(GetCurrenciesPageAsync, query, cancellationToken);
}
