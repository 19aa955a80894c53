using System.Net;

namespace MlConnector.Http;

/// <summary>A body that was read whole and within bounds.</summary>
internal sealed class BufferedContent(byte[] body, object? reader = null) : HttpContent
{
    public byte[] Body { get; } = body;

    /// <summary>What reads the body; null for the client's own types.</summary>
    public object? Reader { get; } = reader;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Body).AsTask();

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(Body, writable: false));

    protected override bool TryComputeLength(out long length)
    {
        length = Body.Length;
        return true;
    }
}
