using System.Runtime.CompilerServices;

namespace MlConnector.Pipedrive;

/// <summary>
/// Follows pages until the last one and hands out the records while they arrive. A place that comes twice ends the walk with an error, not with
/// half a list.
/// </summary>
internal static class Paging
{
    private const int MostPages = 100_000;

    public static IAsyncEnumerable<T> ItemsAsync<TQuery, T>(Func<TQuery, CancellationToken, Task<CursorPage<T>>> read, TQuery? query, CancellationToken cancellationToken)
        where TQuery : ListQuery, new() => PartsAsync((part, cancellation) => read((TQuery)part, cancellation), query ?? new TQuery(), cancellationToken);

    public static async IAsyncEnumerable<T> PartsAsync<T>(
        Func<ListQuery, CancellationToken, Task<CursorPage<T>>> read, ListQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var part in query.Parts())
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var next = part with { IsStreamed = true }; next is not null;)
            {
                var page = await read(next, cancellationToken).ConfigureAwait(false);
                await foreach (var records in ReadAsync(page, cancellationToken).ConfigureAwait(false))
                {
                    foreach (var record in records)
                    {
                        yield return record;
                    }
                }

                var place = (page.Feed is { } feed ? feed.Position : page.AdditionalData)?.Next;
                if (place is not null && (!seen.Add(place) || seen.Count > MostPages))
                {
                    throw PipedriveException.Protocol("The server repeats its cursors; the list was not read to the end.");
                }

                next = place is null ? null : next.At(place);
            }
        }
    }

    // A page of another implementation of the interface, for example of a test, is not streamed.
    private static IAsyncEnumerable<List<T>> ReadAsync<T>(CursorPage<T> page, CancellationToken cancellationToken) =>
        page.Feed?.ReadAsync(cancellationToken) ?? new[] { (page.Data ?? []).ToList() }.ToAsyncEnumerable();
}
