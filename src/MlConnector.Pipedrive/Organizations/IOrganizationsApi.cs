using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The organizations of an account.</summary>
public interface IOrganizationsApi
{
    /// <summary>One page of organizations; <see cref="ListOrganizationsAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/organizations")]
    Task<CursorPage<Organization>> GetOrganizationsPageAsync([Property(QueryComposition.Key)] OrganizationQuery query, CancellationToken cancellationToken = default);

    /// <summary>All organizations, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Organization> ListOrganizationsAsync(OrganizationQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<OrganizationQuery, Organization>(GetOrganizationsPageAsync, query, cancellationToken);

    /// <summary>One organization. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/organizations/{id}")]
    Task<SingleAnswer<Organization>> GetOrganizationAsync(OrganizationId id, CancellationToken cancellationToken = default);

    /// <summary>One organization, with the members that the query asks for. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">Optional members to add, and custom fields to return.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v2/organizations/{id}")]
    Task<SingleAnswer<Organization>> GetOrganizationAsync(OrganizationId id, [Property(QueryComposition.Key)] RecordQuery query, CancellationToken cancellationToken = default);

    /// <summary>Creates an organization. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/organizations")]
    Task<SingleAnswer<Organization>> CreateOrganizationAsync([Body] OrganizationChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes an organization: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/organizations/{id}")]
    Task<SingleAnswer<Organization>> UpdateOrganizationAsync(OrganizationId id, [Body] OrganizationChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes an organization; deleted records are purged after 30 days. Costs 3 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/organizations/{id}")]
    Task DeleteOrganizationAsync(OrganizationId id, CancellationToken cancellationToken = default);

    /// <summary>One page of organizations that match; <see cref="SearchOrganizationsAsync"/> follows the pages. At most 10 searches in 2 seconds. Costs 20 tokens.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/organizations/search")]
    Task<SearchPage> SearchOrganizationsPageAsync([Property(QueryComposition.Key)] OrganizationSearch query, CancellationToken cancellationToken = default);

    /// <summary>All organizations that match, best first. The index lags behind: what was just written may be missing.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<SearchHit> SearchOrganizationsAsync(OrganizationSearch query, CancellationToken cancellationToken = default) =>
        SearchPaging.ItemsAsync(SearchOrganizationsPageAsync, query, cancellationToken);

    /// <summary>One page of changes of the fields of an organization; <see cref="ListOrganizationChangesAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/organizations/{id}/changelog")]
    Task<CursorPage<ChangelogEntry>> GetOrganizationChangesPageAsync(OrganizationId id, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All changes of the fields of an organization, page by page.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<ChangelogEntry> ListOrganizationChangesAsync(OrganizationId id, ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, ChangelogEntry>((page, cancellation) => GetOrganizationChangesPageAsync(id, page, cancellation), query, cancellationToken);

    /// <summary>Merges organizations: the record of the address vanishes into the other one. Cannot be undone. Costs 40 tokens.</summary>
    /// <param name="id">The organization that is given up.</param>
    /// <param name="target">The one that survives; its data wins.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Put("/api/v1/organizations/{id}/merge")]
    Task<SingleAnswer<MergedRecord>> MergeOrganizationAsync(OrganizationId id, [Body] MergeTarget<OrganizationId> target, CancellationToken cancellationToken = default);
}
