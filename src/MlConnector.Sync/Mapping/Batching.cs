using System.Runtime.CompilerServices;
using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>Groups what a list yields, so that the store takes it in pages, and what is created, so that the server takes it in batches.</summary>
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

    /// <summary>The same pages, of records that need nothing but themselves to be shown.</summary>
    public static IAsyncEnumerable<IReadOnlyList<Snapshot>> InPagesAsync<T>(
        this IAsyncEnumerable<T> records, Func<T, Snapshot?> project, CancellationToken cancellationToken) =>
        records.InPagesAsync(record => ValueTask.FromResult(project(record)), cancellationToken);

    /// <summary>Everything that the pages hold.</summary>
    public static async Task<IReadOnlyList<Snapshot>> GatherAsync(this IAsyncEnumerable<IReadOnlyList<Snapshot>> pages)
    {
        var all = new List<Snapshot>();
        await foreach (var page in pages.ConfigureAwait(false))
        {
            all.AddRange(page);
        }

        return all;
    }

    /// <summary>Creates Business Central records: one by itself, several in batches whose parts have nothing to do with each other.</summary>
    public static async Task<IReadOnlyList<CreateOutcome>> CreateAsync<TRecord, TChanges>(
        this ConnectionSession session, string entitySet, IReadOnlyList<TChanges> records, Func<TChanges, Task<TRecord>> one, Func<TRecord, Task<Snapshot>> show)
        where TChanges : EntityChanges
    {
        if (records is [var single])
        {
            session.Lease.EnsureUsable();
            return [await CreateOutcome.OfAsync(() => single, one, show).ConfigureAwait(false)];
        }

        var outcomes = new List<CreateOutcome>();
        foreach (var chunk in records.Chunk(Batch.MostParts))
        {
            session.Lease.EnsureUsable();
            var parts = chunk.Select(record => BatchPart.Create(entitySet, record)).ToList();
            foreach (var outcome in await session.BusinessCentral.ExecuteAsync(parts, cancellationToken: CancellationToken.None).ConfigureAwait(false))
            {
                outcomes.Add(await CreateOutcome.OfAsync(() => outcome, part => Task.FromResult(part.Record<TRecord>()), show).ConfigureAwait(false));
            }
        }

        return outcomes;
    }
}
