using System.Runtime.CompilerServices;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>Groups what a list yields, so that the store takes it in pages.</summary>
internal static class Batching
{
    private const int Size = 500;

    public static async IAsyncEnumerable<IReadOnlyList<Snapshot>> InPagesAsync<T>(
        this IAsyncEnumerable<T> records, Func<T, ValueTask<Snapshot?>> project, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = new List<Snapshot>(Size);
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (await project(record).ConfigureAwait(false) is { } snapshot)
            {
                page.Add(snapshot);
            }

            if (page.Count == Size)
            {
                yield return page;
                page = new List<Snapshot>(Size);
            }
        }

        yield return page;
    }
}
