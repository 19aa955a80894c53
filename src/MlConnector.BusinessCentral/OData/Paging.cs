using System.Runtime.CompilerServices;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Follows continuation links until the last page and hands out the records while they arrive. A link that comes twice ends the walk with
/// an error, not with half a list.
/// </summary>
internal static class Paging
{
    private const int MostPages = 10_000;

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
            var page = await read(next, cancellationToken).ConfigureAwait(false);
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

    // A page of another implementation of the interface, for example of a test, is not streamed.
    private static IAsyncEnumerable<List<T>> ReadAsync<T>(ODataPage<T> page, CancellationToken cancellationToken) =>
        page.Feed?.ReadAsync(cancellationToken) ?? new[] { page.Value.ToList() }.ToAsyncEnumerable();
}
