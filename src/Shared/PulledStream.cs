using System.Threading.Tasks.Sources;

namespace MlConnector.Http;

/// <summary>
/// A stream that turns the flow around: its reader waits until somebody else fills the buffer that it offered. Reader and filler take turns
/// and never run at the same time.
/// </summary>
internal sealed class PulledStream(Stream source) : ReadOnlyStream, IValueTaskSource<int>, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<int> _filled;
    private ManualResetValueTaskSourceCore<bool> _turn;
    private Memory<byte> _buffer;

    /// <summary>Whether the reader has said that it wants no more.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>What broke the source off; the reader sees its end there.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Gives the reader the next bytes and returns when it wants more or has finished.</summary>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        var read = await ReadSourceAsync(cancellationToken).ConfigureAwait(false);
        _turn.Reset();
        _filled.SetResult(read);
        await new ValueTask(this, _turn.Version).ConfigureAwait(false);
    }

    /// <summary>Called by the reader at its end, whatever the reason.</summary>
    public void Finish()
    {
        IsFinished = true;
        _turn.SetResult(true);
    }

    /// <summary>Lets a reader that still waits end with an exception.</summary>
    public void GiveUp()
    {
        if (!IsFinished)
        {
            _turn.Reset();
            _filled.SetException(new OperationCanceledException("The list was not read to the end."));
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _buffer = buffer;
        _filled.Reset();
        var filled = new ValueTask<int>(this, _filled.Version);
        _turn.SetResult(true);
        return filled;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // What has arrived before a fault is still worth reading.
    private async ValueTask<int> ReadSourceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Fault = exception;
            return 0;
        }
    }

    int IValueTaskSource<int>.GetResult(short token) => _filled.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _filled.GetStatus(token);

    void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _filled.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.GetResult(short token) => _turn.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _turn.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _turn.OnCompleted(continuation, state, token, flags);
}
