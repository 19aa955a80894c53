using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The shipment methods of a company.</summary>
public interface IShipmentMethodsApi
{
    /// <summary>One page of shipment methods; <see cref="ListShipmentMethodsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/shipmentMethods")]
    Task<ODataPage<ShipmentMethod>> GetShipmentMethodsPageAsync([Property(QueryComposition.Key)] ODataQuery<ShipmentMethod> query, CancellationToken cancellationToken = default);

    /// <summary>All shipment methods that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<ShipmentMethod> ListShipmentMethodsAsync(ODataQuery<ShipmentMethod>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ShipmentMethod>(GetShipmentMethodsPageAsync, query, cancellationToken);

    /// <summary>One shipment method.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/shipmentMethods({id})")]
    Task<ShipmentMethod> GetShipmentMethodAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<ShipmentMethod>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a shipment method. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/shipmentMethods")]
    Task<ShipmentMethod> CreateShipmentMethodAsync([Body] ShipmentMethodChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a shipment method if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/shipmentMethods({id})")]
    Task<ShipmentMethod> UpdateShipmentMethodAsync(Guid id, [Header("If-Match")] ETag etag, [Body] ShipmentMethodChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a shipment method if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/shipmentMethods({id})")]
    Task DeleteShipmentMethodAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
