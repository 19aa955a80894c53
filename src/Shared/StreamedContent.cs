using System.Net;

namespace MlConnector.Http;

/// <summary>
/// A body that is read while it arrives. Whoever takes the stream owns the connection: disposing the response, as Refit does once it has
/// its answer, does not end it.
/// </summary>
internal sealed class StreamedContent(BodyStream body, object? reader) : HttpContent
{
    private bool _isTaken;

    /// <summary>What reads the body; null for the client's own types.</summary>
    public object? Reader { get; } = reader;

    /// <summary>The body, with the responsibility to dispose it.</summary>
    public BodyStream Take()
    {
        _isTaken = true;
        return body;
    }

    /// <summary>What the caller sees when the body breaks off.</summary>
    public void Translate(Func<Exception, Exception> translate) => body.Translate = translate;

    // Refit reads bodies into memory before it hands them to the serializer; here there is nothing to read yet.
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(Take());

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isTaken)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }
}
