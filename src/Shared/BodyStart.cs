using System.Buffers;

namespace MlConnector.Http;

/// <summary>
/// A body whose beginning has been read. Short bodies are there whole and can be parsed in one go, which takes about a quarter less time than
/// parsing them as they arrive; of longer ones this is the stream.
/// </summary>
internal sealed class BodyStart(Stream body) : ReadOnlyStream
{
    private const int MostBytes = 1024 * 1024;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _length;
    private int _taken;
    private Exception? _fault;

    /// <summary>Whether the body ended within the beginning.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The beginning.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads the beginning. When the body breaks off there, the stream does so too, after what had arrived.</summary>
    public async ValueTask ReadStartAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!IsWhole && _length < MostBytes)
            {
                Grow();
                var read = await body.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                _length += read;
                IsWhole = read == 0;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _fault = exception;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_taken < _length)
        {
            var taken = Math.Min(buffer.Length, _length - _taken);
            _buffer.AsSpan(_taken, taken).CopyTo(buffer.Span);
            _taken += taken;
            return taken;
        }

        return _fault is null ? await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) : throw _fault;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        if (disposing && buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        base.Dispose(disposing);
    }

    private void Grow()
    {
        if (_length < _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
