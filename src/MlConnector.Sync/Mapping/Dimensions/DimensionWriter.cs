using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Mapping.Dimensions;

/// <summary>
/// Writes default dimensions, after the records that they hang on, because a change of one may change the record too. All that there is to write
/// travels in batches, whose parts have nothing to do with each other.
/// </summary>
internal static class DimensionWriter
{
    private const string EntitySet = "defaultDimensions";

    /// <summary>Whether the change is one of a default dimension.</summary>
    public static bool Covers(PlannedChange change) => change.Rule.Target.Dimension is not null;

    /// <summary>Writes those of the changes that are of default dimensions.</summary>
    /// <param name="session">The pass.</param>
    /// <param name="parent">The record.</param>
    /// <param name="record">The record as it is, its own changes made.</param>
    /// <param name="changes">All its changes.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PartlyWrittenException">Something was refused after something else was written.</exception>
    public static async Task<Snapshot> UpdateAsync(
        ConnectionSession session, ParentRecord parent, Snapshot record, IReadOnlyList<PlannedChange> changes, CancellationToken cancellationToken)
    {
        if (!changes.Any(Covers))
        {
            return record;
        }

        var fate = (await WriteAsync(session, [(parent, record, changes)], cancellationToken).ConfigureAwait(false))[0];
        return fate.Error is null ? fate.Echo
            : fate.Left.Count == changes.Count ? throw fate.Error
            : throw new PartlyWrittenException(fate.Echo, fate.Left, fate.Error);
    }

    /// <summary>Gives records that were just created their default dimensions. Whatever fails is left to be done; the records are there.</summary>
    /// <param name="session">The pass.</param>
    /// <param name="entitySet">The entity set of the records.</param>
    /// <param name="records">What was asked for.</param>
    /// <param name="outcomes">What became of it, in the same order.</param>
    public static async Task<IReadOnlyList<CreateOutcome>> CompleteAsync(
        ConnectionSession session, string entitySet, IReadOnlyList<NewRecord> records, IReadOnlyList<CreateOutcome> outcomes)
    {
        var created = records.Zip(outcomes).Where(pair => pair.Second.Echo is not null && pair.First.Changes.Any(Covers)).ToList();
        if (created.Count == 0)
        {
            return outcomes;
        }

        var fates = await WriteAsync(
            session, [.. created.Select(pair => (ParentRecord.Of(entitySet, Guid.Parse(pair.Second.Echo!.Id)), pair.Second.Echo!, pair.First.Changes))], CancellationToken.None).ConfigureAwait(false);
        var completed = created.Zip(fates).ToDictionary(pair => pair.First.Second, pair => pair.First.Second with { Echo = pair.Second.Echo, Left = pair.Second.Left, Error = pair.Second.Error });
        return [.. outcomes.Select(outcome => completed.GetValueOrDefault(outcome, outcome))];
    }

    private static async Task<IReadOnlyList<Fate>> WriteAsync(
        ConnectionSession session, IReadOnlyList<(ParentRecord Parent, Snapshot Record, IReadOnlyList<PlannedChange> Changes)> records, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        var fates = records.Select(record => new Fate(session.MapOf(record.Record.Flow).Dimensions, record.Record)).ToList();
        var writes = new List<(Fate Fate, PlannedChange Change, BatchPart Part)>();
        foreach (var ((parent, _, changes), fate) in records.Zip(fates))
        {
            foreach (var change in changes.Where(Covers))
            {
                try
                {
                    if (await PartAsync(session, parent, fate, change, cancellationToken).ConfigureAwait(false) is { } part)
                    {
                        writes.Add((fate, change, part));
                    }
                }
                catch (Exception exception) when (Recoveries.Covers(exception))
                {
                    fate.Fail(change, exception);
                }
            }
        }

        var outcomes = writes.Count == 0 ? [] : await session.BusinessCentral
            .ExecuteAsync([.. writes.Select(write => write.Part)], cancellationToken: cancellationToken).ConfigureAwait(false);
        foreach (var ((fate, change, part), outcome) in writes.Zip(outcomes))
        {
            try
            {
                fate.Write(change, part.Method == HttpMethod.Delete && outcome.IsSuccess ? null : KnownDimension.Of(outcome.Record<DefaultDimension>()));
            }
            catch (BusinessCentralException taken) when (taken.Code == BusinessCentralErrorCodes.EntityWithSameKeyExists)
            {
                fate.Fail(change, new RecordChangedException($"'{fate.Echo.Title}' was given the dimension {change.Rule.Target.Dimension} in Business Central while it was looked at."));
            }
            catch (BusinessCentralException exception)
            {
                fate.Fail(change, exception);
            }
        }

        return fates;
    }

    /// <summary>The request that makes the change; null when there is nothing to take away.</summary>
    private static async Task<BatchPart?> PartAsync(ConnectionSession session, ParentRecord parent, Fate fate, PlannedChange change, CancellationToken cancellationToken)
    {
        var lookup = change.Rule.Target.Lookup!.Value;
        var known = fate.Dimensions.Find(lookup.Dimension!);
        if (change.After is not { } code)
        {
            return known is null ? null
                : known.IsRule ? BatchPart.Update(parent, EntitySet, known.Id, known.ETag, new DefaultDimensionChanges { DimensionValueId = Guid.Empty })
                : BatchPart.Delete(parent, EntitySet, known.Id, known.ETag);
        }

        var list = await session.Mapping.ListAsync(lookup, cancellationToken).ConfigureAwait(false);
        var value = list.Holding(code)?.Id ?? throw new InvalidOperationException($"'{code}' is no value of dimension {lookup.Dimension}.");
        return known is null
            ? BatchPart.Create(parent, EntitySet, new DefaultDimensionChanges { DimensionId = list.OwnerId, DimensionValueId = value })
            : BatchPart.Update(parent, EntitySet, known.Id, known.ETag, new DefaultDimensionChanges { DimensionValueId = value });
    }

    /// <summary>What becomes of the dimensions of one record.</summary>
    private sealed class Fate(IReadOnlyList<string> mapped, Snapshot record)
    {
        private readonly List<PlannedChange> _left = [];

        public RecordDimensions Dimensions { get; private set; } = RecordDimensions.Of(record);

        public Snapshot Echo => Dimensions.On(record, mapped);

        public IReadOnlyList<PlannedChange> Left => _left;

        /// <summary>The first failure.</summary>
        public Exception? Error { get; private set; }

        public void Write(PlannedChange change, KnownDimension? now) => Dimensions = Dimensions.With(change.Rule.Target.Dimension!, now);

        public void Fail(PlannedChange change, Exception error)
        {
            _left.Add(change);
            Error ??= error;
        }
    }
}
