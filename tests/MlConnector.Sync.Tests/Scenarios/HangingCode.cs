using System.Collections.Concurrent;
using System.Threading.Channels;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Code of an application that blocks its thread for some values until it is released.</summary>
internal sealed class HangingCode(Func<string, bool> hangs) : IDisposable
{
    private readonly ManualResetEventSlim _released = new();
    private readonly ConcurrentBag<bool> _pooled = [];

    /// <summary>How often it was called with a value that hangs.</summary>
    public int Calls => _pooled.Count;

    /// <summary>Whether it ran on a thread of the host's pool.</summary>
    public bool SawThePool => _pooled.Contains(true);

    public string Convert(string text)
    {
        if (hangs(text))
        {
            _pooled.Add(Thread.CurrentThread.IsThreadPoolThread);
            _released.Wait();
        }

        return text;
    }

    public void Release() => _released.Set();

    /// <summary>One pass. Whenever the code hangs, its half minute goes by.</summary>
    public async Task<SyncReport> PassAsync(World world, Func<Task>? meanwhile = null)
    {
        var patience = TimeSpan.FromSeconds(30);
        var waited = Channel.CreateUnbounded<TimeSpan>();
        world.Clock.TimerSet = due => _ = due == patience && waited.Writer.TryWrite(due);
        var pass = world.SyncAsync();
        while (await Task.WhenAny(pass, waited.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()) != pass)
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            await world.AdvanceAsync(patience);
        }

        return await pass;
    }

    public void Dispose() => Release();
}
