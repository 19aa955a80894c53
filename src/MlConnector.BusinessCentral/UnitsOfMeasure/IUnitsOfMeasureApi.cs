using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The units of measure of a company.</summary>
public interface IUnitsOfMeasureApi
{
    /// <summary>One page of units of measure; <see cref="ListUnitsOfMeasureAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/unitsOfMeasure")]
    Task<ODataPage<UnitOfMeasure>> GetUnitsOfMeasurePageAsync([Property(QueryComposition.Key)] ODataQuery<UnitOfMeasure> query, CancellationToken cancellationToken = default);

    /// <summary>All units of measure that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<UnitOfMeasure> ListUnitsOfMeasureAsync(ODataQuery<UnitOfMeasure>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<UnitOfMeasure>(GetUnitsOfMeasurePageAsync, query, cancellationToken);

    /// <summary>One unit of measure.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/unitsOfMeasure({id})")]
    Task<UnitOfMeasure> GetUnitOfMeasureAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<UnitOfMeasure>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a unit of measure. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/unitsOfMeasure")]
    Task<UnitOfMeasure> CreateUnitOfMeasureAsync([Body] UnitOfMeasureChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a unit of measure if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/unitsOfMeasure({id})")]
    Task<UnitOfMeasure> UpdateUnitOfMeasureAsync(Guid id, [Header("If-Match")] ETag etag, [Body] UnitOfMeasureChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a unit of measure if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/unitsOfMeasure({id})")]
    Task DeleteUnitOfMeasureAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
