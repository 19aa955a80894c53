using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The tax groups of a company.</summary>
public interface ITaxGroupsApi
{
    /// <summary>One page of tax groups; <see cref="ListTaxGroupsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/taxGroups")]
    Task<ODataPage<TaxGroup>> GetTaxGroupsPageAsync([Property(QueryComposition.Key)] ODataQuery<TaxGroup> query, CancellationToken cancellationToken = default);

    /// <summary>All tax groups that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<TaxGroup> ListTaxGroupsAsync(ODataQuery<TaxGroup>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<TaxGroup>(GetTaxGroupsPageAsync, query, cancellationToken);

    /// <summary>One tax group.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/taxGroups({id})")]
    Task<TaxGroup> GetTaxGroupAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<TaxGroup>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a tax group. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/taxGroups")]
    Task<TaxGroup> CreateTaxGroupAsync([Body] TaxGroupChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a tax group if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/taxGroups({id})")]
    Task<TaxGroup> UpdateTaxGroupAsync(Guid id, [Header("If-Match")] ETag etag, [Body] TaxGroupChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a tax group if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/taxGroups({id})")]
    Task DeleteTaxGroupAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
