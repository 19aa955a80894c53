using System.Text;

namespace MlConnector.Http;

/// <summary>Reads a body whole and within bounds, and notices when its end is missing.</summary>
internal static class BoundedBody
{
    /// <exception cref="IOException">The body is longer than allowed or ends before its announced length.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, int mostBytes, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced > mostBytes)
        {
            throw new IOException($"The answer announces {announced} bytes; at most {mostBytes} are accepted.");
        }

        using var buffer = new MemoryStream(announced is { } known ? (int)known : 4096);
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var chunk = new byte[16 * 1024];
            for (var read = 1; read > 0;)
            {
                read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false);
                buffer.Write(chunk, 0, read);
                if (buffer.Length > mostBytes)
                {
                    throw new IOException($"The answer is longer than {mostBytes} bytes.");
                }
            }
        }

        return announced is { } length && buffer.Length < length
            ? throw new IOException($"The answer ended after {buffer.Length} of {length} bytes.")
            : buffer.ToArray();
    }

    /// <summary>The beginning of a body for a message: one line, printable, short.</summary>
    public static string Excerpt(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, 200)]);
        return string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
    }

    /// <summary>Whether a body starts as a JSON object, with or without a byte order mark.</summary>
    public static bool IsObject(ReadOnlySpan<byte> body) => WithoutMark(body).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    /// <summary>A body without the byte order mark that some servers put before it.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
}
