using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Archived, merged and converted deals, and what changed on deals.</summary>
public interface IDealHistoryApi
{
    /// <summary>One page of archived deals, which are absent from <see cref="IDealsApi.ListDealsAsync"/>; <see cref="ListArchivedDealsAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals/archived")]
    Task<CursorPage<Deal>> GetArchivedDealsPageAsync([Property(QueryComposition.Key)] DealQuery query, CancellationToken cancellationToken = default);

    /// <summary>All archived deals, which are absent from <see cref="IDealsApi.ListDealsAsync"/>, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Deal> ListArchivedDealsAsync(DealQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<DealQuery, Deal>(GetArchivedDealsPageAsync, query, cancellationToken);

    /// <summary>One page of changes of the fields of a deal; <see cref="ListDealChangesAsync"/> follows the pages. Costs 20 tokens. The price is the same whatever the limit.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v1/deals/{id}/changelog")]
    Task<CursorPage<ChangelogEntry>> GetDealChangesPageAsync(DealId id, [Property(QueryComposition.Key)] ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>All changes of the fields of a deal, page by page.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<ChangelogEntry> ListDealChangesAsync(DealId id, ListQuery? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<ListQuery, ChangelogEntry>((page, cancellation) => GetDealChangesPageAsync(id, page, cancellation), query, cancellationToken);

    /// <summary>Merges deals: the record of the address vanishes into the other one. Cannot be undone. Costs 40 tokens.</summary>
    /// <param name="id">The deal that is given up.</param>
    /// <param name="target">The one that survives; its data wins.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Put("/api/v1/deals/{id}/merge")]
    Task<SingleAnswer<MergedRecord>> MergeDealAsync(DealId id, [Body] MergeTarget<DealId> target, CancellationToken cancellationToken = default);

    /// <summary>Starts the conversion of a deal to a lead; the deal is deleted when it succeeds. Costs 40 tokens.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The id to ask for the state with.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/deals/{id}/convert/lead")]
    Task<SingleAnswer<ConversionStatus>> ConvertDealToLeadAsync(DealId id, CancellationToken cancellationToken = default);

    /// <summary>How far the conversion of a deal is. Costs 1 token.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="conversionId">The id that the start returned.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals/{id}/convert/status/{conversionId}")]
    Task<SingleAnswer<ConversionStatus>> GetDealConversionAsync(DealId id, Guid conversionId, CancellationToken cancellationToken = default);
}
