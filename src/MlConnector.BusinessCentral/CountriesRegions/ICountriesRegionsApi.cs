using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The countries regions of a company.</summary>
public interface ICountriesRegionsApi
{
    /// <summary>One page of countries regions; <see cref="ListCountriesRegionsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/countriesRegions")]
    Task<ODataPage<CountryRegion>> GetCountriesRegionsPageAsync([Property(QueryComposition.Key)] ODataQuery<CountryRegion> query, CancellationToken cancellationToken = default);

    /// <summary>All countries regions that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<CountryRegion> ListCountriesRegionsAsync(ODataQuery<CountryRegion>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<CountryRegion>(GetCountriesRegionsPageAsync, query, cancellationToken);

    /// <summary>One country region.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/countriesRegions({id})")]
    Task<CountryRegion> GetCountryRegionAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<CountryRegion>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a country region. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/countriesRegions")]
    Task<CountryRegion> CreateCountryRegionAsync([Body] CountryRegionChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a country region if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/countriesRegions({id})")]
    Task<CountryRegion> UpdateCountryRegionAsync(Guid id, [Header("If-Match")] ETag etag, [Body] CountryRegionChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a country region if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/countriesRegions({id})")]
    Task DeleteCountryRegionAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
