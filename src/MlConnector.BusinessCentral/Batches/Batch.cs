using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MlConnector.BusinessCentral;

/// <summary>At most 100 requests that travel as one.</summary>
public sealed record Batch
{
    /// <summary>The server's limit.</summary>
    public const int MostParts = 100;

    /// <summary>A batch.</summary>
    /// <param name="parts">Its requests.</param>
    /// <param name="mode">What they have to do with each other.</param>
    /// <exception cref="ArgumentException">There is none, or there are more than 100.</exception>
    public Batch(IReadOnlyList<BatchPart> parts, BatchMode mode = BatchMode.Independent)
    {
        ArgumentNullException.ThrowIfNull(parts);
        (Parts, Mode) = parts.Count is >= 1 and <= MostParts
            ? (parts, mode)
            : throw new ArgumentException($"A batch has from 1 to {MostParts} parts, not {parts.Count}.", nameof(parts));
    }

    /// <summary>The requests.</summary>
    public IReadOnlyList<BatchPart> Parts { get; }

    /// <summary>What they have to do with each other.</summary>
    public BatchMode Mode { get; }

    internal void WriteTo(HttpRequestMessage request, Guid company)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("requests");
            for (var index = 0; index < Parts.Count; index++)
            {
                Parts[index].WriteTo(writer, company, index);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        request.Content = new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (Mode == BatchMode.Independent)
        {
            request.Headers.TryAddWithoutValidation("Prefer", "odata.continue-on-error");
        }
        else if (Mode == BatchMode.Snapshot)
        {
            request.Headers.TryAddWithoutValidation("Isolation", "snapshot");
        }
    }
}
