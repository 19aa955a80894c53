using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The accounts of a company.</summary>
public interface IAccountsApi
{
    /// <summary>One page of accounts; <see cref="ListAccountsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/accounts")]
    Task<ODataPage<Account>> GetAccountsPageAsync([Property(QueryComposition.Key)] ODataQuery<Account> query, CancellationToken cancellationToken = default);

    /// <summary>All accounts that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Account> ListAccountsAsync(ODataQuery<Account>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Account>(GetAccountsPageAsync, query, cancellationToken);

    /// <summary>One account.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/accounts({id})")]
    Task<Account> GetAccountAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<Account>? query = null, CancellationToken cancellationToken = default);
}
