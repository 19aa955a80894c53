namespace MlConnector.Testing.Simulation;

/// <summary>Gives the first half of a body and then fails as a socket that was closed under a reader does.</summary>
internal sealed class CutStream(byte[] whole) : Stream
{
    private readonly MemoryStream _half = new(whole, 0, whole.Length / 2, writable: false);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Checked(_half.Read(buffer, offset, count), count);

    public override int Read(Span<byte> buffer) => Checked(_half.Read(buffer), buffer.Length);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer, offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static int Checked(int read, int wanted) => read > 0 || wanted == 0
        ? read
        : throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely, with more bytes expected.");
}
