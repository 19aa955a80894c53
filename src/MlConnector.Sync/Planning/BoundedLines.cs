using System.Runtime.CompilerServices;
using System.Text;

namespace MlConnector.Sync.Planning;

/// <summary>Reads lines of UTF-8 text that end in a line feed, none of them longer than a megabyte.</summary>
internal static class BoundedLines
{
    private const int MostBytes = 1 << 20;

    /// <exception cref="InvalidDataException">A line is too long.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(Stream source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        using var line = new MemoryStream();
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            for (var start = 0; start < read;)
            {
                var end = buffer.AsSpan(start, read - start).IndexOf((byte)'\n');
                var length = end < 0 ? read - start : end;
                if (line.Length + length > MostBytes)
                {
                    throw new InvalidDataException("This is not a plan file: a line is longer than a megabyte.");
                }

                line.Write(buffer, start, length);
                start += length + 1;
                if (end >= 0)
                {
                    yield return Take(line);
                }
            }
        }

        if (line.Length > 0)
        {
            yield return Take(line);
        }
    }

    private static string Take(MemoryStream line)
    {
        var text = Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
        line.SetLength(0);
        return text;
    }
}
