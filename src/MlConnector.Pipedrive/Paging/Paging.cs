using System.Runtime.CompilerServices;

namespace MlConnector.Pipedrive;

/// <summary>
/// Follows pages until the last one and hands out the records while they arrive. A place that comes twice ends the walk with an error, not with
/// half a list. A page that the server cannot deliver in time is asked for in halves, and so are too many ids for one request.
/// </summary>
internal static class Paging
{
    private const int MostPages = 100_000;
    private const int FewestPerPage = 50;

    public static IAsyncEnumerable<T> ItemsAsync<TQuery, T>(Func<TQuery, CancellationToken, Task<CursorPage<T>>> read, TQuery? query, CancellationToken cancellationToken)
        where TQuery : ListQuery, new() => PartsAsync((part, cancellation) => read((TQuery)part, cancellation), query ?? new TQuery(), cancellationToken);

    public static async IAsyncEnumerable<T> PartsAsync<T>(
        Func<ListQuery, CancellationToken, Task<CursorPage<T>>> read, ListQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var part in query.Parts())
        {
            await foreach (var records in WalkAsync(read, part with { IsStreamed = true }, cancellationToken).ConfigureAwait(false))
            {
                foreach (var record in records)
                {
                    yield return record;
                }
            }
        }
    }

    private static async IAsyncEnumerable<List<T>> WalkAsync<T>(
        Func<ListQuery, CancellationToken, Task<CursorPage<T>>> read, ListQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = query; next is not null;)
        {
            var (page, instead) = await AskAsync(read, next, cancellationToken).ConfigureAwait(false);
            if (page is null)
            {
                foreach (var part in instead.SkipLast(1))
                {
                    await foreach (var records in WalkAsync(read, part, cancellationToken).ConfigureAwait(false))
                    {
                        yield return records;
                    }
                }

                next = instead[^1];
                continue;
            }

            await foreach (var records in ReadAsync(page, cancellationToken).ConfigureAwait(false))
            {
                yield return records;
            }

            var place = (page.Feed is { } feed ? feed.Position : page.AdditionalData)?.Next;
            if (place is not null && (!seen.Add(place) || seen.Count > MostPages))
            {
                throw PipedriveException.Protocol("The server repeats its cursors; the list was not read to the end.");
            }

            next = place is null ? null : next.At(place);
        }
    }

    /// <summary>Asks for a page; where the server cannot give it, says what to ask for in its place.</summary>
    private static async Task<(CursorPage<T>? Page, IReadOnlyList<ListQuery> Instead)> AskAsync<T>(
        Func<ListQuery, CancellationToken, Task<CursorPage<T>>> read, ListQuery query, CancellationToken cancellationToken)
    {
        IReadOnlyList<ListQuery> instead = [];
        try
        {
            return (await read(query, cancellationToken).ConfigureAwait(false), instead);
        }
        catch (PipedriveException slow) when (slow.StatusCode is 408 or 504 && query.Limit > FewestPerPage)
        {
            instead = [query with { Limit = Math.Max(FewestPerPage, query.Limit / 2) }];
        }
        catch (PipedriveException tooLong) when (tooLong.StatusCode is 413 or 414 && (instead = query.Halves()).Count > 0)
        {
        }
        catch (PipedriveException expired) when (expired.StatusCode is 400 or 404 or 410 && query.Cursor is not null)
        {
            throw PipedriveException.Protocol("A cursor is not valid any more; the list was not read to the end and has to be read again.", expired);
        }

        return (null, instead);
    }

    // A page of another implementation of the interface, for example of a test, is not streamed.
    private static IAsyncEnumerable<List<T>> ReadAsync<T>(CursorPage<T> page, CancellationToken cancellationToken) =>
        page.Feed?.ReadAsync(cancellationToken) ?? new[] { (page.Data ?? []).ToList() }.ToAsyncEnumerable();
}
