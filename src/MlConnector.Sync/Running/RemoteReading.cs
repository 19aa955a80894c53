using MlConnector.Sync.Connections;
using MlConnector.Sync.Guarding;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Running;

/// <summary>
/// The reading part of a pass: polls, what webhooks pointed at, and now and then a sweep. A sweep or a hint that fails is no reason to leave due
/// work lying.
/// </summary>
internal sealed class RemoteReading(Poller poller, HintReader hints, Sweeper sweeper, IGuardStore guard, SessionFactory sessions)
{
    /// <returns>Why something came to no end; null when all did, or was not due.</returns>
    public async Task<string?> ReadAsync(ConnectionSession session, PassPlan plan, RunTally tally, CancellationToken cancellationToken)
    {
        if (plan.PollsAnything)
        {
            await poller.PollAsync(session, plan.BusinessCentral, plan.Pipedrive, tally.Reading, cancellationToken).ConfigureAwait(false);
            tally.Polled();
        }

        var unread = await hints.ReadAsync(session, plan, tally, cancellationToken).ConfigureAwait(false);
        if (!plan.ReadsAnything || unread is not null)
        {
            return unread;
        }

        if (session.Reserves.KeepsTokens)
        {
            return plan.Sweeps ? "The comparison of all ids waits: what is left of Pipedrive's tokens of the day is kept for won deals." : null;
        }

        try
        {
            TimeSpan? interval = plan.Sweeps ? null : sessions.SettingsOf(session.Name).Schedule.Sweep;
            if (await sweeper.SweepAsync(session, interval, tally.Reading, cancellationToken).ConfigureAwait(false))
            {
                // What had seemed gone and is there again waits no more.
                await guard.CloseSettledAsync(session.Lease, cancellationToken).ConfigureAwait(false);
            }

            return null;
        }
        catch (Exception failure) when (FailureClassifier.IsRemote(failure))
        {
            return $"The comparison of all ids came to no end, and nothing of it counts: {failure.Message}";
        }
    }
}
