namespace MlConnector.Http;

/// <summary>
/// A body on its way: no longer than allowed, not shorter than announced, and no slower than the caller is willing to wait. Only the time
/// that is spent waiting for the server counts, not the time the caller takes between reads.
/// </summary>
internal sealed class BodyStream(Stream inner, HttpContent owner, BodyLimits limits, TimeProvider time) : ReadOnlyStream
{
    private readonly long? _announced = owner.Headers.ContentLength;
    private readonly CancellationTokenSource _limit = new(Timeout.InfiniteTimeSpan, time);
    private TimeSpan _patience = limits.Patience;
    private long _read;

    /// <summary>Turns a fault on the way into what the caller shall see.</summary>
    public Func<Exception, Exception> Translate { get; set; } = exception => exception;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(await PatientlyAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Translate(exception is OperationCanceledException ? new TimeoutException($"The body did not arrive within {limits.Patience}.") : exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Counted(inner.Read(buffer), buffer.Length);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw Translate(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _limit.Dispose();
            inner.Dispose();
            owner.Dispose();
        }

        base.Dispose(disposing);
    }

    private ValueTask<int> PatientlyAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reading = inner.ReadAsync(buffer, _limit.Token);
        return reading.IsCompleted ? reading : WaitAsync(reading, cancellationToken);
    }

    private async ValueTask<int> WaitAsync(ValueTask<int> reading, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        _limit.CancelAfter(_patience);
        var registration = cancellationToken.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), _limit);
        try
        {
            return await reading.ConfigureAwait(false);
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);
            _patience -= time.GetElapsedTime(started);
            _limit.CancelAfter(_patience > TimeSpan.Zero ? Timeout.InfiniteTimeSpan : TimeSpan.Zero);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private int Counted(int read, int asked)
    {
        _read += read;
        return _read > limits.MostBytes ? throw new IOException($"The answer is longer than {limits.MostBytes} bytes.")
            : read == 0 && asked > 0 && _read < _announced ? throw new IOException($"The answer ended after {_read} of {_announced} bytes.")
            : read;
    }
}
