using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The opportunities of a company.</summary>
public interface IOpportunitiesApi
{
    /// <summary>One page of opportunities; <see cref="ListOpportunitiesAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/opportunities")]
    Task<ODataPage<Opportunity>> GetOpportunitiesPageAsync([Property(QueryComposition.Key)] ODataQuery<Opportunity> query, CancellationToken cancellationToken = default);

    /// <summary>All opportunities that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<Opportunity> ListOpportunitiesAsync(ODataQuery<Opportunity>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<Opportunity>(GetOpportunitiesPageAsync, query, cancellationToken);

    /// <summary>One opportunity.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/opportunities({id})")]
    Task<Opportunity> GetOpportunityAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<Opportunity>? query = null, CancellationToken cancellationToken = default);

    /// <summary>Creates an opportunity. Never repeated by the client: see <see cref="BusinessCentralException.IsOutcomeUnknown"/>.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Post("/opportunities")]
    Task<Opportunity> CreateOpportunityAsync([Body] OpportunityChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes an opportunity if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="BusinessCentralException">Somebody else changed it (<see cref="BusinessCentralErrorCodes.EntityChanged"/>), or the request failed.</exception>
    [Patch("/opportunities({id})")]
    Task<Opportunity> UpdateOpportunityAsync(Guid id, [Header("If-Match")] ETag etag, [Body] OpportunityChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes an opportunity if it still has the version that was read.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="BusinessCentralException">It is in use, was changed, or the request failed.</exception>
    [Delete("/opportunities({id})")]
    Task DeleteOpportunityAsync(Guid id, [Header("If-Match")] ETag etag, CancellationToken cancellationToken = default);
}
