using System.Runtime.CompilerServices;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Follows continuation links until the last page and hands out the records while they arrive. A link that comes twice ends the walk with
/// an error, not with half a list. A page that the server cannot deliver in time is asked for in halves, and so is a question that is too long for it.
/// </summary>
internal static class Paging
{
    private const int MostPages = 10_000;
    private const int FewestPerPage = 50;

    public static async IAsyncEnumerable<T> ItemsAsync<T>(
        Func<ODataQuery<T>, CancellationToken, Task<ODataPage<T>>> read, ODataQuery<T>? query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var whole = (query ?? new ODataQuery<T>()) with { IsStreamed = true };
        foreach (var part in QueryText.Divide(whole))
        {
            await foreach (var records in WalkAsync(read, part, cancellationToken).ConfigureAwait(false))
            {
                foreach (var record in records)
                {
                    yield return record;
                }
            }
        }
    }

    private static async IAsyncEnumerable<List<T>> WalkAsync<T>(
        Func<ODataQuery<T>, CancellationToken, Task<ODataPage<T>>> read, ODataQuery<T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = query;
        while (true)
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

            var link = page.Feed is { } feed ? feed.Position : page.NextLink;
            if (string.IsNullOrEmpty(link))
            {
                yield break;
            }

            if (!seen.Add(link) || seen.Count > MostPages)
            {
                throw BusinessCentralException.Protocol("The server repeats its continuation links; the list was not read to the end.");
            }

            next = next with { NextLink = link };
        }
    }

    /// <summary>Asks for a page; where the server cannot give it, says what to ask for in its place.</summary>
    private static async Task<(ODataPage<T>? Page, IReadOnlyList<ODataQuery<T>> Instead)> AskAsync<T>(
        Func<ODataQuery<T>, CancellationToken, Task<ODataPage<T>>> read, ODataQuery<T> query, CancellationToken cancellationToken)
    {
        IReadOnlyList<ODataQuery<T>> instead = [];
        try
        {
            return (await read(query, cancellationToken).ConfigureAwait(false), instead);
        }
        catch (BusinessCentralException slow) when (slow.StatusCode is 408 or 504 && (query.PageSize ?? QueryComposition.MostPageSize) is > FewestPerPage and var size)
        {
            instead = [query with { PageSize = Math.Max(FewestPerPage, size / 2) }];
        }
        catch (BusinessCentralException tooLong) when (tooLong.StatusCode is 413 or 414 && (instead = QueryText.Halve(query)).Count > 0)
        {
        }
        catch (BusinessCentralException expired) when (expired.StatusCode is 400 or 404 or 410 && query.NextLink is not null)
        {
            throw BusinessCentralException.Protocol("A continuation link is not valid any more; the list was not read to the end and has to be read again.", expired);
        }

        return (null, instead);
    }

    // A page of another implementation of the interface, for example of a test, is not streamed.
    private static IAsyncEnumerable<List<T>> ReadAsync<T>(ODataPage<T> page, CancellationToken cancellationToken) =>
        page.Feed?.ReadAsync(cancellationToken) ?? new[] { page.Value.ToList() }.ToAsyncEnumerable();
}
