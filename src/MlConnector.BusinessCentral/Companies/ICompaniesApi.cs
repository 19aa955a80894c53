using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The companies of a company.</summary>
public interface ICompaniesApi
{
    /// <summary>One page of companies; <see cref="ListCompaniesAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/companies")]
    Task<ODataPage<Company>> GetCompaniesPageAsync([Property(QueryComposition.Key)] ODataQuery<Company> query, CancellationToken cancellationToken = default);

    /// <summary>All companies that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Company> ListCompaniesAsync(ODataQuery<Company>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Company>(GetCompaniesPageAsync, query, cancellationToken);
}
