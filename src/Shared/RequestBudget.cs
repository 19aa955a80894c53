namespace MlConnector.Http;

/// <summary>
/// Keeps one credential within its limits before the server has to refuse: so many requests in a sliding window, so many at once.
/// A burst may use the whole window; nothing is smoothed.
/// </summary>
internal sealed class RequestBudget : DelegatingHandler
{
    private readonly Queue<long> _sent = new();
    private readonly SemaphoreSlim _slots;
    private readonly Lock _gate = new();
    private readonly int _requests;
    private readonly TimeSpan _window;
    private readonly TimeProvider _time;

    public RequestBudget(int requests, TimeSpan window, int concurrency, TimeProvider time, HttpMessageHandler inner)
        : base(inner)
    {
        (_requests, _window, _time) = (requests, window, time);
        _slots = new SemaphoreSlim(concurrency);
    }

    /// <summary>Requests that left so far.</summary>
    public long Total { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var wait = Reserve(); wait > TimeSpan.Zero; wait = Reserve())
            {
                await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
            }

            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _slots.Dispose();
        }

        base.Dispose(disposing);
    }

    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            while (_sent.TryPeek(out var oldest) && _time.GetElapsedTime(oldest) >= _window)
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= _requests)
            {
                return _window - _time.GetElapsedTime(_sent.Peek());
            }

            _sent.Enqueue(_time.GetTimestamp());
            Total++;
            return TimeSpan.Zero;
        }
    }
}
