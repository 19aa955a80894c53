using System.Collections.Concurrent;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Guarding;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Running;

/// <summary>
/// A page of work on its way through the stages. Each stage hands on what is still under way; what is finished, or failed, leaves the page
/// through here. One record never holds up its neighbours.
/// </summary>
/// <param name="session">The connection.</param>
/// <param name="finish">Takes what one attempt decided.</param>
/// <param name="isStopped">True when the connection as a whole stopped working, or the host wants to end.</param>
internal sealed class WorkPage(ConnectionSession session, Func<Attempt, Completion, Task> finish, Func<bool> isStopped)
{
    private const int RecordsAtOnce = 4;

    public ConnectionSession Session { get; } = session;

    public bool IsStopped => isStopped();

    /// <summary>Says how a record has to wait because it is part of a mass change; null when it may go on.</summary>
    public Func<Attempt, MassChange, Task<Completion?>> Guard { get; init; } = (_, _) => Task.FromResult<Completion?>(null);

    /// <summary>What may be written; what is part of a mass change leaves the page and waits.</summary>
    public Task<IReadOnlyList<PlannedRecord>> LetPassAsync(IReadOnlyList<PlannedRecord> records) => EachAsync<PlannedRecord, PlannedRecord>(records, record => record.Attempt, async record =>
    {
        if (MassChanges.Of(record) is not { } change || await Guard(record.Attempt, change).ConfigureAwait(false) is not { } held)
        {
            return record;
        }

        await FinishAsync(record.Attempt, held).ConfigureAwait(false);
        return null;
    });

    /// <summary>The record is done with for now.</summary>
    public Task FinishAsync(Attempt attempt, Completion completion) => finish(attempt, completion);

    /// <summary>Something went wrong with the record; the recovery policy decides what becomes of it.</summary>
    public Task FailAsync(Attempt attempt, Exception exception) => finish(attempt, Recoveries.After(attempt, exception));

    /// <summary>Runs one stage inside its own activity.</summary>
    public Task<T> StageAsync<T>(string stage, SyncFlow flow, Func<Task<T>> run) => SyncActivities.StageAsync(stage, Session.Name, flow, run);

    /// <summary>Runs one stage that returns nothing inside its own activity.</summary>
    public Task StageAsync(string stage, SyncFlow flow, Func<Task> run) => StageAsync(stage, flow, async () =>
    {
        await run().ConfigureAwait(false);
        return true;
    });

    /// <summary>
    /// Takes every record through one step, some side by side. The step returns what goes on to the next one, or null when it finished the record.
    /// </summary>
    /// <returns>What is still under way, in the order given.</returns>
    public async Task<IReadOnlyList<TNext>> EachAsync<T, TNext>(IReadOnlyList<T> records, Func<T, Attempt> attemptOf, Func<T, Task<TNext?>> step)
        where TNext : class
    {
        var results = new ConcurrentDictionary<int, TNext>();
        await Parallel.ForAsync(0, records.Count, new ParallelOptions { MaxDegreeOfParallelism = RecordsAtOnce }, async (index, _) =>
        {
            if (IsStopped)
            {
                return;
            }

            try
            {
                attemptOf(records[index]).Trace.Follow();
                if (await step(records[index]).ConfigureAwait(false) is { } next)
                {
                    results[index] = next;
                }
            }
            catch (Exception exception) when (Recoveries.Covers(exception))
            {
                await FailAsync(attemptOf(records[index]), exception).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return [.. results.OrderBy(result => result.Key).Select(result => result.Value)];
    }

    /// <summary>Something that several records needed went wrong.</summary>
    public Task FailEachAsync<T>(IReadOnlyList<T> records, Func<T, Attempt> attemptOf, Exception exception) =>
        FinishEachAsync(records, attemptOf, record => Task.FromResult(Recoveries.After(attemptOf(record), exception)));

    /// <summary>Finishes every record with what the step makes of it.</summary>
    public Task FinishEachAsync<T>(IReadOnlyList<T> records, Func<T, Attempt> attemptOf, Func<T, Task<Completion>> step) =>
        EachAsync<T, object>(records, attemptOf, async record =>
        {
            var completion = await step(record).ConfigureAwait(false);
            await FinishAsync(attemptOf(record), completion).ConfigureAwait(false);
            return null;
        });
}
