using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The salesShipments of a company.</summary>
public interface ISalesShipmentsApi
{
    /// <summary>One page of salesShipments; <see cref="ListSalesShipmentsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesShipments")]
    Task<ODataPage<SalesShipment>> GetSalesShipmentsPageAsync([Property(QueryComposition.Key)] ODataQuery<SalesShipment> query, CancellationToken cancellationToken = default);

    /// <summary>All salesShipments that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesShipment> ListSalesShipmentsAsync(ODataQuery<SalesShipment>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesShipment>(GetSalesShipmentsPageAsync, query, cancellationToken);

    /// <summary>One sales shipment.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesShipments({id})")]
    Task<SalesShipment> GetSalesShipmentAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesShipment>? query = null, CancellationToken cancellationToken = default);
}
