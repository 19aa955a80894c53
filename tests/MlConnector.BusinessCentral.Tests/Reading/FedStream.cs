using System.Text;
using System.Threading.Channels;

namespace MlConnector.BusinessCentral.Tests.Reading;

/// <summary>A body that arrives as the test feeds it; a read returns at most one piece.</summary>
internal sealed class FedStream : Stream
{
    private readonly Channel<ReadOnlyMemory<byte>> _pieces = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReadOnlyMemory<byte> _rest;

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public FedStream Feed(string text) => Feed(Encoding.UTF8.GetBytes(text));

    public FedStream Feed(ReadOnlyMemory<byte> piece)
    {
        Assert.True(_pieces.Writer.TryWrite(piece));
        return this;
    }

    /// <summary>Ends the body, with a fault or as if it were whole.</summary>
    public FedStream End(Exception? fault = null)
    {
        _pieces.Writer.Complete(fault);
        return this;
    }

    /// <summary>Ends when everything was read and more is waited for.</summary>
    public Task DrainedAsync() => _drained.Task;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_rest.IsEmpty)
        {
            var waiting = _pieces.Reader.WaitToReadAsync(cancellationToken);
            if (!waiting.IsCompleted)
            {
                _drained.TrySetResult();
            }

            if (!await waiting)
            {
                return 0;
            }

            _pieces.Reader.TryRead(out _rest);
        }

        var length = Math.Min(buffer.Length, _rest.Length);
        _rest[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
