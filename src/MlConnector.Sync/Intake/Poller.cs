using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Intake;

/// <summary>
/// Polls both sides: the truth that webhooks only hint at. Business Central first, so that what exists there is known before anything
/// is matched. The watermark moves when a list was read to its end, and is made of the server's own times.
/// </summary>
internal sealed class Poller(IInbox inbox, ICursorStore cursors, FlowPauses pauses, TimeProvider time)
{
    public async Task PollAsync(ConnectionSession session, bool businessCentral, bool pipedrive, Action<string> reading, CancellationToken cancellationToken)
    {
        var pairs = session.Pairs.Where(pair => session.Flows.For(pair.Flow).Direction != FlowDirection.Off && !session.PausedFlows.Contains(pair.Flow)).ToList();
        foreach (var endpoint in businessCentral ? pairs.Select(pair => pair.BusinessCentral) : [])
        {
            await ReadAsync(session, endpoint, reading, cancellationToken).ConfigureAwait(false);
        }

        if (!pipedrive)
        {
            return;
        }

        foreach (var endpoint in pairs.Select(pair => pair.Pipedrive).TakeWhile(_ => !session.Reserves.KeepsTokens))
        {
            await ReadAsync(session, endpoint, reading, cancellationToken).ConfigureAwait(false);
        }

        if (session.PausedFlows.Contains(SyncFlow.Deals))
        {
            return;
        }

        reading("Reading Deals of Pipedrive");
        await ReadAsync(session, new Turn(Side.Pipedrive, SyncFlow.Deals, IsRegular: true), since => Deals(session, since, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Polls one kind of record because a webhook asked for it, from an earlier time than the cursor says where it names one.</summary>
    public Task PollAsync(ConnectionSession session, Side side, SyncFlow flow, DateTimeOffset? from, CancellationToken cancellationToken) => ReadAsync(
        session,
        new Turn(side, flow, IsRegular: false) { From = from },
        since => flow == SyncFlow.Deals ? Deals(session, since, cancellationToken) : session.PairOf(flow).Of(side).ListAsync(session, since, cancellationToken),
        cancellationToken);

    private Task ReadAsync(ConnectionSession session, IRecordEndpoint endpoint, Action<string> reading, CancellationToken cancellationToken)
    {
        reading($"Reading {endpoint.Flow} of {endpoint.Side.Name()}");
        return ReadAsync(session, new Turn(endpoint.Side, endpoint.Flow, IsRegular: true), since => endpoint.ListAsync(session, since, cancellationToken), cancellationToken);
    }

    private static IAsyncEnumerable<IReadOnlyList<Snapshot>> Deals(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        session.Pipedrive.ListDealsAsync(new DealQuery { UpdatedSince = since }, cancellationToken)
            .InPagesAsync(record => DealProjection.ToSnapshot(record, session.Keys), cancellationToken);

    private async Task ReadAsync(
        ConnectionSession session, Turn turn, Func<DateTimeOffset?, IAsyncEnumerable<IReadOnlyList<Snapshot>>> read, CancellationToken cancellationToken)
    {
        try
        {
            await ReadToEndAsync(session, turn, read, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception vanished) when (FailureClassifier.Classify(vanished) is Failure.Unsupported or Failure.Gone)
        {
            await pauses.PauseAsync(session.Name, turn.Flow, vanished.Message).ConfigureAwait(false);
        }
    }

    private async Task ReadToEndAsync(
        ConnectionSession session, Turn turn, Func<DateTimeOffset?, IAsyncEnumerable<IReadOnlyList<Snapshot>>> read, CancellationToken cancellationToken)
    {
        var (side, flow) = (turn.Side, turn.Flow);
        var cursor = await cursors.GetAsync(session.Name, side, flow, cancellationToken).ConfigureAwait(false);
        var (newest, startedAt) = (cursor.Watermark, time.GetUtcNow());
        // In a one-way flow the records that were there from the beginning are matched from the other side; those that appear later may answer a question.
        var marksUnlinked = side == Side.BusinessCentral && (cursor.Watermark is not null || session.Flows.For(flow).Direction.Writes(Side.Pipedrive));
        var marksUnchanged = flow != SyncFlow.Deals && cursor.Watermark is null;
        await foreach (var page in read(turn.From < cursor.Since ? turn.From : cursor.Since).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            // What is not newer was read before, at the border between two polls; the store keeps milliseconds.
            if (page.Any(snapshot => !snapshot.Deleted && (cursor.Watermark is null || snapshot.ModifiedAt - cursor.Watermark >= TimeSpan.FromMilliseconds(1))))
            {
                await session.RequireCompaniesAsync(cancellationToken).ConfigureAwait(false);
            }

            session.Lease.EnsureUsable();
            newest = page.Select(snapshot => snapshot.ModifiedAt).Append(newest).Max();
            await inbox.ApplyPageAsync(session.Lease, new PolledPage(page, cursor, marksUnlinked, marksUnchanged) { IsRegular = turn.IsRegular }, cancellationToken).ConfigureAwait(false);
            if (side == Side.Pipedrive && flow != SyncFlow.Deals && session.Reserves.KeepsTokens)
            {
                return;
            }
        }

        var finished = cursor.Completed(newest, startedAt, time.GetUtcNow());
        await inbox.ApplyPageAsync(session.Lease, new PolledPage([], finished), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One reading of one kind of record.</summary>
    /// <param name="Side">The system.</param>
    /// <param name="Flow">The kind of record.</param>
    /// <param name="IsRegular">Whether it comes by schedule, so that what it finds should have been told before.</param>
    private sealed record Turn(Side Side, SyncFlow Flow, bool IsRegular)
    {
        public DateTimeOffset? From { get; init; }
    }
}
