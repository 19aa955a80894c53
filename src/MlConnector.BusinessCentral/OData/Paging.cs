using System.Runtime.CompilerServices;

namespace MlConnector.BusinessCentral;

/// <summary>Follows continuation links until the last page. A link that comes twice ends the walk with an error, not with half a list.</summary>
internal static class Paging
{
    private const int MostPages = 10_000;

    public static async IAsyncEnumerable<ODataPage<T>> WalkAsync<T>(
        Func<ODataQuery, CancellationToken, Task<ODataPage<T>>> read, ODataQuery? query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = query ?? new ODataQuery();
        while (true)
        {
            var page = await read(next, cancellationToken).ConfigureAwait(false);
            yield return page;
            if (string.IsNullOrEmpty(page.NextLink))
            {
                yield break;
            }

            if (!seen.Add(page.NextLink) || seen.Count > MostPages)
            {
                throw BusinessCentralException.Protocol("The server repeats its continuation links; the list was not read to the end.");
            }

            next = next with { NextLink = page.NextLink };
        }
    }

    public static async IAsyncEnumerable<T> ItemsAsync<T>(
        Func<ODataQuery, CancellationToken, Task<ODataPage<T>>> read, ODataQuery? query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in WalkAsync(read, query, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Value)
            {
                yield return item;
            }
        }
    }
}
