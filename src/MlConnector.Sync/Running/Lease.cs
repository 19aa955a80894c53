namespace MlConnector.Sync.Running;

/// <summary>
/// The right to work on one connection, until a monotonic deadline. Every store write after the claim tests the epoch,
/// every external call tests the deadline: a process that was frozen writes nothing when it wakes.
/// </summary>
internal sealed class Lease(string connection, string owner, long epoch, TimeProvider time, TimeSpan lifetime)
{
    private readonly TimeSpan _usable = lifetime * 0.8;
    private long _renewedAt = time.GetTimestamp();

    public string Connection { get; } = connection;

    public string Owner { get; } = owner;

    public long Epoch { get; } = epoch;

    public TimeSpan Lifetime { get; } = lifetime;

    public bool IsUsable => time.GetElapsedTime(Interlocked.Read(ref _renewedAt)) < _usable;

    /// <summary>Extends the deadline, counted from the moment the renewal was started.</summary>
    public void Renewed(long startedAt) => Interlocked.Exchange(ref _renewedAt, startedAt);

    /// <exception cref="LeaseLostException">The deadline has passed; nothing may leave the process any more.</exception>
    public void EnsureUsable()
    {
        if (!IsUsable)
        {
            throw new LeaseLostException(Connection);
        }
    }
}
