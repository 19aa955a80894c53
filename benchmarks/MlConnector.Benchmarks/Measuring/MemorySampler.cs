namespace MlConnector.Benchmarks.Measuring;

/// <summary>Looks at the memory every ten milliseconds and keeps the highest values.</summary>
internal sealed class MemorySampler : IDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(10);
    private readonly ManualResetEvent _stop = new(false);
    private readonly Thread _thread;
    private readonly long _managedBase;
    private readonly long _workingSetBase;
    private long _managedPeak;
    private long _workingSetPeak;

    public MemorySampler()
    {
        (_managedBase, _workingSetBase) = (GC.GetTotalMemory(false), Environment.WorkingSet);
        (_managedPeak, _workingSetPeak) = (_managedBase, _workingSetBase);
        _thread = new Thread(Sample) { IsBackground = true };
        _thread.Start();
    }

    public long ManagedPeakOverBase => _managedPeak - _managedBase;

    public long WorkingSetPeakOverBase => _workingSetPeak - _workingSetBase;

    /// <summary>Bytes that looking has allocated itself.</summary>
    public long OwnAllocation { get; private set; }

    public void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
    }

    private void Sample()
    {
        do
        {
            _managedPeak = Math.Max(_managedPeak, GC.GetTotalMemory(false));
            _workingSetPeak = Math.Max(_workingSetPeak, Environment.WorkingSet);
        }
        while (!_stop.WaitOne(_interval));
        OwnAllocation = GC.GetAllocatedBytesForCurrentThread();
    }
}
