using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>
/// Runs code of the application for single records. Each call has a thread of its own, so that code which blocks or waits for tasks takes nothing
/// from the host's thread pool: webhooks are answered and leases renewed meanwhile. What throws or hangs concerns the one record it was called for.
/// </summary>
internal sealed class ApplicationCode(TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>So many calls of a flow may hang before the flow waits for one to come back: a thread that hangs cannot be taken back.</summary>
    public const int MostHanging = 16;

    private readonly Lock _gate = new();
    private readonly Dictionary<SyncFlow, int> _hanging = [];

    /// <summary>How many calls have not come back in time and are still away, by flow.</summary>
    public IReadOnlyDictionary<SyncFlow, int> Hanging
    {
        get
        {
            lock (_gate)
            {
                return _hanging.Where(flow => flow.Value > 0).ToDictionary();
            }
        }
    }

    /// <summary>Runs what may call code of the application; at once, when the map has none.</summary>
    /// <exception cref="ConversionException">It threw, or did not come back in time.</exception>
    /// <exception cref="ApplicationCodeHangsException">Too many earlier calls are still away.</exception>
    public async Task<T> RunAsync<T>(FieldMap map, Func<T> code)
    {
        if (map.Rules.All(rule => rule.Conversion is null))
        {
            return code();
        }

        var members = string.Join(" or ", map.Rules.Where(rule => rule.Conversion is not null).Select(rule => $"'{rule.BusinessCentral}'"));
        if (Hanging.GetValueOrDefault(map.Flow) >= MostHanging)
        {
            throw new ApplicationCodeHangsException($"{MostHanging} earlier calls of the application's code for {members} have not come back. Mend what they wait for, or restart the host.");
        }

        var call = Task.Factory.StartNew(code, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        try
        {
            return await call.WaitAsync(Patience, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Count(map.Flow, 1);
            _ = call.ContinueWith(late => CameBack(map.Flow, late), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw new ConversionException($"The application's code for {members} did not come back within {Patience.TotalSeconds} seconds.");
        }
    }

    // Nobody waits for what it threw.
    private void CameBack(SyncFlow flow, Task late)
    {
        _ = late.Exception;
        Count(flow, -1);
    }

    private void Count(SyncFlow flow, int change)
    {
        lock (_gate)
        {
            _hanging[flow] = _hanging.GetValueOrDefault(flow) + change;
        }
    }
}
