using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The currencyExchangeRates of a company.</summary>
public interface ICurrencyExchangeRatesApi
{
    /// <summary>One page of currencyExchangeRates; <see cref="ListCurrencyExchangeRatesAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/currencyExchangeRates")]
    Task<ODataPage<CurrencyExchangeRate>> GetCurrencyExchangeRatesPageAsync([Property(QueryComposition.Key)] ODataQuery<CurrencyExchangeRate> query, CancellationToken cancellationToken = default);

    /// <summary>All currencyExchangeRates that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<CurrencyExchangeRate> ListCurrencyExchangeRatesAsync(ODataQuery<CurrencyExchangeRate>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<CurrencyExchangeRate>(GetCurrencyExchangeRatesPageAsync, query, cancellationToken);
}
