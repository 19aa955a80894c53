using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The tax areas of a company.</summary>
public interface ITaxAreasApi
{
    /// <summary>One page of tax areas; <see cref="ListTaxAreasAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/taxAreas")]
    Task<ODataPage<TaxArea>> GetTaxAreasPageAsync([Property(QueryComposition.Key)] ODataQuery<TaxArea> query, CancellationToken cancellationToken = default);

    /// <summary>All tax areas that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<TaxArea> ListTaxAreasAsync(ODataQuery<TaxArea>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<TaxArea>(GetTaxAreasPageAsync, query, cancellationToken);

    /// <summary>One tax area.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/taxAreas({id})")]
    Task<TaxArea> GetTaxAreaAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<TaxArea>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a tax area. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/taxAreas")]
    Task<TaxArea> CreateTaxAreaAsync([Body] TaxAreaChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a tax area if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/taxAreas({id})")]
    Task<TaxArea> UpdateTaxAreaAsync(Guid id, [Header("If-Match")] ETag etag, [Body] TaxAreaChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a tax area if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/taxAreas({id})")]
    Task DeleteTaxAreaAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
