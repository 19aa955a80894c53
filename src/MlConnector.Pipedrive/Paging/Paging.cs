using System.Runtime.CompilerServices;

namespace MlConnector.Pipedrive;

/// <summary>Follows cursors until the last page. A cursor that comes twice ends the walk with an error, not with half a list.</summary>
internal static class Paging
{
    private const int MostPages = 100_000;

    public static async IAsyncEnumerable<T> ItemsAsync<T>(
        Func<ListQuery, CancellationToken, Task<CursorPage<T>>> read, ListQuery? query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = query ?? new ListQuery();
        while (true)
        {
            var page = await read(next, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Data ?? [])
            {
                yield return item;
            }

            if (string.IsNullOrEmpty(page.AdditionalData?.NextCursor))
            {
                yield break;
            }

            if (!seen.Add(page.AdditionalData.NextCursor) || seen.Count > MostPages)
            {
                throw PipedriveException.Protocol("The server repeats its cursors; the list was not read to the end.");
            }

            next = next with { Cursor = page.AdditionalData.NextCursor };
        }
    }
}
