using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The customer financial details of a company.</summary>
public interface ICustomerFinancialDetailsApi
{
    /// <summary>One page of customer financial details; <see cref="ListCustomerFinancialDetailsAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/customerFinancialDetails")]
    Task<ODataPage<CustomerFinancialDetail>> GetCustomerFinancialDetailsPageAsync([Property(QueryComposition.Key)] ODataQuery<CustomerFinancialDetail> query, CancellationToken cancellationToken = default);

    /// <summary>All customer financial details that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<CustomerFinancialDetail> ListCustomerFinancialDetailsAsync(ODataQuery<CustomerFinancialDetail>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<CustomerFinancialDetail>(GetCustomerFinancialDetailsPageAsync, query, cancellationToken);

    /// <summary>One customer financial detail.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/customerFinancialDetails({id})")]
    Task<CustomerFinancialDetail> GetCustomerFinancialDetailAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<CustomerFinancialDetail>? query = null, CancellationToken cancellationToken = default);
}
