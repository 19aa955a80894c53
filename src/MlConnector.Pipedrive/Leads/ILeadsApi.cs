using Refit;

namespace MlConnector.Pipedrive;

/// <summary>The leads of an account.</summary>
public interface ILeadsApi
{
    /// <summary>One page of leads; <see cref="ListLeadsAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/leads")]
    Task<CursorPage<Lead>> GetLeadsPageAsync([Property(QueryComposition.Key)] LeadQuery query, CancellationToken cancellationToken = default);

    /// <summary>All leads, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Lead> ListLeadsAsync(LeadQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<LeadQuery, Lead>(GetLeadsPageAsync, query, cancellationToken);

    /// <summary>One lead. Costs 2 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">It does not exist or is not visible to the user, or the request failed.</exception>
    [Get("/api/v1/leads/{id}")]
    Task<SingleAnswer<Lead>> GetLeadAsync(LeadId id, CancellationToken cancellationToken = default);

    /// <summary>Creates a lead. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 10 tokens.</summary>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v1/leads")]
    Task<SingleAnswer<Lead>> CreateLeadAsync([Body] LeadChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a lead: only the members that are set. Never repeated by the client. Costs 10 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v1/leads/{id}")]
    Task<SingleAnswer<Lead>> UpdateLeadAsync(LeadId id, [Body] LeadChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a lead. Costs 6 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v1/leads/{id}")]
    Task DeleteLeadAsync(LeadId id, CancellationToken cancellationToken = default);

    /// <summary>One page of archived leads, which are absent from <see cref="ListLeadsAsync"/>; <see cref="ListArchivedLeadsAsync"/> follows the pages. Costs 40 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/leads/archived")]
    Task<CursorPage<Lead>> GetArchivedLeadsPageAsync([Property(QueryComposition.Key)] ArchivedLeadQuery query, CancellationToken cancellationToken = default);

    /// <summary>All archived leads, which are absent from <see cref="ListLeadsAsync"/>, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Lead> ListArchivedLeadsAsync(ArchivedLeadQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ArchivedLeadQuery, Lead>(GetArchivedLeadsPageAsync, query, cancellationToken);

    /// <summary>One page of leads that match; <see cref="SearchLeadsAsync"/> follows the pages. At most 10 searches in 2 seconds. Costs 20 tokens.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/leads/search")]
    Task<SearchPage> SearchLeadsPageAsync([Property(QueryComposition.Key)] LeadSearch query, CancellationToken cancellationToken = default);

    /// <summary>All leads that match, best first. The index lags behind: what was just written may be missing.</summary>
    /// <param name="query">What to search.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed.</exception>
    IAsyncEnumerable<SearchHit> SearchLeadsAsync(LeadSearch query, CancellationToken cancellationToken = default) =>
        SearchPaging.ItemsAsync(SearchLeadsPageAsync, query, cancellationToken);

    /// <summary>Starts the conversion of a lead to a deal; the lead is deleted when it succeeds. Costs 40 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="conversion">Where the deal shall be.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The id to ask for the state with.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/leads/{id}/convert/deal")]
    Task<SingleAnswer<ConversionStatus>> ConvertLeadToDealAsync(LeadId id, [Body] LeadConversion conversion, CancellationToken cancellationToken = default);

    /// <summary>How far the conversion of a lead is. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="conversionId">The id that the start returned.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/leads/{id}/convert/status/{conversionId}")]
    Task<SingleAnswer<ConversionStatus>> GetLeadConversionAsync(LeadId id, Guid conversionId, CancellationToken cancellationToken = default);
}
