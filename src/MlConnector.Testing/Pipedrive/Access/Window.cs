namespace MlConnector.Testing.Pipedrive.Access;

/// <summary>The requests of one token in the last two seconds.</summary>
internal sealed class Window(TimeProvider time, int limit)
{
    private static readonly TimeSpan _length = TimeSpan.FromSeconds(2);
    private readonly Queue<long> _recent = new();

    public int Limit { get; } = limit;

    public int Remaining
    {
        get
        {
            Forget();
            return Math.Max(0, Limit - _recent.Count);
        }
    }

    /// <summary>Whole seconds until the oldest request leaves the window; not a moment in time.</summary>
    public int Reset
    {
        get
        {
            Forget();
            return (int)Math.Ceiling((_recent.TryPeek(out var oldest) ? _length - time.GetElapsedTime(oldest) : _length).TotalSeconds);
        }
    }

    public void Count() => _recent.Enqueue(time.GetTimestamp());

    private void Forget()
    {
        while (_recent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= _length)
        {
            _recent.Dequeue();
        }
    }
}
