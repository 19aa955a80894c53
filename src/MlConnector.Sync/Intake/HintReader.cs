using MlConnector.Sync.Connections;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Intake;

/// <summary>
/// Reads what webhooks of Business Central pointed at, many records with one request, and stores it as a poll stores what it reads: what really
/// changed becomes due, and the echo of our own writes does not.
/// </summary>
internal sealed class HintReader(IHintStore hints, Poller poller, Sweeper sweeper, TimeProvider time)
{
    private const string Webhook = "webhook";
    private const string Poll = "poll";
    private const int AtOnce = 500;
    private const int RecordsAtOnce = 100;
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    /// <returns>Why it came to no end; null when everything was read. What was not read waits a minute.</returns>
    public async Task<string?> ReadAsync(ConnectionSession session, PassPlan plan, RunTally tally, CancellationToken cancellationToken)
    {
        try
        {
            while (await hints.LoadDueAsync(session.Lease, AtOnce, cancellationToken).ConfigureAwait(false) is { Count: > 0 } due)
            {
                foreach (var kind in due.GroupBy(hint => (hint.Side, hint.Flow)))
                {
                    await ReadAsync(session, plan, [.. kind], tally, cancellationToken).ConfigureAwait(false);
                }

                await hints.SettleAsync(session.Lease, due, cancellationToken).ConfigureAwait(false);
                tally.Polled();
            }

            return null;
        }
        catch (Exception failure) when (FailureClassifier.IsRemote(failure))
        {
            await hints.PutOffAsync(session.Lease, time.GetUtcNow() + _pause, CancellationToken.None).ConfigureAwait(false);
            tally.Failed(FailureClassifier.Classify(failure));
            return $"What webhooks pointed at could not be read yet: {failure.Message}";
        }
    }

    private async Task ReadAsync(ConnectionSession session, PassPlan plan, IReadOnlyList<Hint> due, RunTally tally, CancellationToken cancellationToken)
    {
        var (side, flow) = (due[0].Side, due[0].Flow);
        if (session.PausedFlows.Contains(flow) || (flow != SyncFlow.Deals && session.Flows.For(flow).Direction == FlowDirection.Off))
        {
            // The cursor stands still as well: whatever it was is found when the flow goes on.
            return;
        }

        tally.Reading($"Reading {flow} of {side.Name()} that webhooks told of");
        if (due.FirstOrDefault(hint => hint.Kind == HintKind.Sweep) is not null)
        {
            await sweeper.SweepAsync(session, session.PairOf(flow).Of(side), cancellationToken).ConfigureAwait(false);
        }

        var hasPolled = side == Side.Pipedrive ? plan.Pipedrive : plan.BusinessCentral;
        if (due.FirstOrDefault(hint => hint.Kind == HintKind.Poll) is { } poll && (poll.Since is not null || !hasPolled))
        {
            await poller.PollAsync(session, side, flow, poll.Since, cancellationToken).ConfigureAwait(false);
        }

        var records = due.Where(hint => hint.Kind == HintKind.Record).Select(hint => hint.Id).ToList();
        foreach (var ids in records.Chunk(RecordsAtOnce))
        {
            // So many at once are the work of a program: it is no person who waits, and the guard against mass changes has its say.
            await sweeper.LookAtAsync(session, session.PairOf(flow).Of(side), ids, records.Count > session.Guard.Records ? Poll : Webhook, cancellationToken).ConfigureAwait(false);
        }
    }
}
