using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The lines of a sales shipment.</summary>
public interface ISalesShipmentLinesApi
{
    /// <summary>One page of lines; <see cref="ListSalesShipmentLinesAsync"/> follows the pages.</summary>
    /// <param name="shipmentId">The SystemId of the sales shipment.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/salesShipments({shipmentId})/salesShipmentLines")]
    Task<ODataPage<SalesShipmentLine>> GetSalesShipmentLinesPageAsync(Guid shipmentId, [Property(QueryComposition.Key)] ODataQuery<SalesShipmentLine> query, CancellationToken cancellationToken = default);

    /// <summary>All lines that the query asks for, page by page.</summary>
    /// <param name="shipmentId">The SystemId of the sales shipment.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<SalesShipmentLine> ListSalesShipmentLinesAsync(Guid shipmentId, ODataQuery<SalesShipmentLine>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<SalesShipmentLine>((page, cancellation) => GetSalesShipmentLinesPageAsync(shipmentId, page, cancellation), query, cancellationToken);

    /// <summary>One sales shipment line.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/salesShipmentLines({id})")]
    Task<SalesShipmentLine> GetSalesShipmentLineAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<SalesShipmentLine>? query = null, CancellationToken cancellationToken = default);
}
