using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The companyInformation of a company.</summary>
public interface ICompanyInformationApi
{
    /// <summary>One page of companyInformation; <see cref="ListCompanyInformationAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/companyInformation")]
    Task<ODataPage<CompanyInformation>> GetCompanyInformationPageAsync([Property(QueryComposition.Key)] ODataQuery<CompanyInformation> query, CancellationToken cancellationToken = default);

    /// <summary>All companyInformation that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<CompanyInformation> ListCompanyInformationAsync(ODataQuery<CompanyInformation>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<CompanyInformation>(GetCompanyInformationPageAsync, query, cancellationToken);

    /// <summary>Changes the company information if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/companyInformation({id})")]
    Task<CompanyInformation> UpdateCompanyInformationAsync(Guid id, [Header("If-Match")] ETag etag, [Body] CompanyInformationChanges changes, CancellationToken cancellationToken = default);
}
