using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The general product posting groups of a company.</summary>
public interface IGeneralProductPostingGroupsApi
{
    /// <summary>One page of general product posting groups; <see cref="ListGeneralProductPostingGroupsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/generalProductPostingGroups")]
    Task<ODataPage<GeneralProductPostingGroup>> GetGeneralProductPostingGroupsPageAsync([Property(QueryComposition.Key)] ODataQuery<GeneralProductPostingGroup> query, CancellationToken cancellationToken = default);

    /// <summary>All general product posting groups that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<GeneralProductPostingGroup> ListGeneralProductPostingGroupsAsync(ODataQuery<GeneralProductPostingGroup>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<GeneralProductPostingGroup>(GetGeneralProductPostingGroupsPageAsync, query, cancellationToken);

    /// <summary>One general product posting group.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/generalProductPostingGroups({id})")]
    Task<GeneralProductPostingGroup> GetGeneralProductPostingGroupAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<GeneralProductPostingGroup>? query = null, CancellationToken cancellationToken = default);
}
