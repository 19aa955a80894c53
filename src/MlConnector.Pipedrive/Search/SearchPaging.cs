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
                var page = await read((TQuery)part, cancellation).ConfigureAwait(false);
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
