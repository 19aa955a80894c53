namespace MlConnector.Pipedrive;

/// <summary>Follows the pages of searches.</summary>
internal static class SearchPaging
{
    public static IAsyncEnumerable<SearchHit> ItemsAsync<TQuery>(Func<TQuery, CancellationToken, Task<SearchPage>> read, TQuery query, CancellationToken cancellationToken)
        where TQuery : ListQuery
    {
        ArgumentNullException.ThrowIfNull(query);
        return Paging.PartsAsync(
            async (part, cancellation) =>
            {
                // The hits stand one level deeper than records, and there are at most 100 of them.
                var page = await read((TQuery)(part with { IsStreamed = false }), cancellation).ConfigureAwait(false);
                return new CursorPage<SearchHit> { Data = page.Data?.Items, AdditionalData = page.AdditionalData };
            },
            query,
            cancellationToken);
    }

    public static IAsyncEnumerable<SearchHit> FieldItemsAsync(Func<FieldSearch, CancellationToken, Task<CursorPage<SearchHit>>> read, FieldSearch query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Paging.PartsAsync((part, cancellation) => read((FieldSearch)part, cancellation), query, cancellationToken);
    }
}
