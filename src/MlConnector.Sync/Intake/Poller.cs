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
    // A long transaction commits rows whose times are older than rows that were already seen.
    private static readonly TimeSpan _overlap = TimeSpan.FromMinutes(10);

    public async Task PollAsync(ConnectionSession session, bool businessCentral, bool pipedrive, Action<string> reading, CancellationToken cancellationToken)
    {
        var pairs = session.Pairs.Where(pair => session.Flows.For(pair.Flow).Direction != FlowDirection.Off && !session.PausedFlows.Contains(pair.Flow)).ToList();
        foreach (var pair in businessCentral ? pairs : [])
        {
            reading($"Reading {pair.Flow} of Business Central");
            await ReadAsync(session, Side.BusinessCentral, pair.Flow, since => pair.PollBusinessCentralAsync(session, since, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        if (!pipedrive)
        {
            return;
        }

        foreach (var pair in pairs)
        {
            reading($"Reading {pair.Flow} of Pipedrive");
            await ReadAsync(session, Side.Pipedrive, pair.Flow, since => pair.PollPipedriveAsync(session, since, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        if (session.PausedFlows.Contains(SyncFlow.Deals))
        {
            return;
        }

        reading("Reading Deals of Pipedrive");
        await ReadAsync(session, Side.Pipedrive, SyncFlow.Deals, since => Deals(session, since, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static IAsyncEnumerable<IReadOnlyList<Snapshot>> Deals(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        session.Pipedrive.ListDealsAsync(new DealQuery { UpdatedSince = since }, cancellationToken)
            .InPagesAsync(record => ValueTask.FromResult<Snapshot?>(DealProjection.ToSnapshot(record, session.Keys)), cancellationToken);

    private async Task ReadAsync(
        ConnectionSession session, Side side, SyncFlow flow, Func<DateTimeOffset?, IAsyncEnumerable<IReadOnlyList<Snapshot>>> read, CancellationToken cancellationToken)
    {
        try
        {
            await ReadToEndAsync(session, side, flow, read, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception vanished) when (FailureClassifier.Classify(vanished) is Failure.Unsupported)
        {
            await pauses.PauseAsync(session.Name, flow, vanished.Message).ConfigureAwait(false);
        }
    }

    private async Task ReadToEndAsync(
        ConnectionSession session, Side side, SyncFlow flow, Func<DateTimeOffset?, IAsyncEnumerable<IReadOnlyList<Snapshot>>> read, CancellationToken cancellationToken)
    {
        var cursor = await cursors.GetAsync(session.Name, side, flow, cancellationToken).ConfigureAwait(false);
        var newest = cursor.Watermark;
        await foreach (var page in read(cursor.Watermark - _overlap).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            session.Lease.EnsureUsable();
            newest = page.Select(snapshot => snapshot.ModifiedAt).Append(newest).Max();
            await inbox.ApplyPageAsync(session.Name, new PolledPage(page, cursor), cancellationToken).ConfigureAwait(false);
        }

        var finished = cursor with { Watermark = newest, CompletedAt = time.GetUtcNow() };
        await inbox.ApplyPageAsync(session.Name, new PolledPage([], finished), cancellationToken).ConfigureAwait(false);
    }
}
