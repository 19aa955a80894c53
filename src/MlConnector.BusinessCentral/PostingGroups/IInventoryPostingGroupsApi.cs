using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The inventory posting groups of a company.</summary>
public interface IInventoryPostingGroupsApi
{
    /// <summary>One page of inventory posting groups; <see cref="ListInventoryPostingGroupsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/inventoryPostingGroups")]
    Task<ODataPage<InventoryPostingGroup>> GetInventoryPostingGroupsPageAsync([Property(QueryComposition.Key)] ODataQuery<InventoryPostingGroup> query, CancellationToken cancellationToken = default);

    /// <summary>All inventory posting groups that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<InventoryPostingGroup> ListInventoryPostingGroupsAsync(ODataQuery<InventoryPostingGroup>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<InventoryPostingGroup>(GetInventoryPostingGroupsPageAsync, query, cancellationToken);

    /// <summary>One inventory posting group.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/inventoryPostingGroups({id})")]
    Task<InventoryPostingGroup> GetInventoryPostingGroupAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<InventoryPostingGroup>? query = null, CancellationToken cancellationToken = default);
}
