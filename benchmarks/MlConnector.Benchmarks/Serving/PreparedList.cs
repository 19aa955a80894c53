using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlConnector.Benchmarks.Serving;

/// <summary>A list as bytes: every page up to the end of its records. What follows depends on the address and is written by the server.</summary>
internal sealed class PreparedList(IReadOnlyList<ReadOnlyMemory<byte>> pages)
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<ReadOnlyMemory<byte>> Pages => pages;

    /// <summary>Writes all pages.</summary>
    /// <param name="records">Records in the list.</param>
    /// <param name="pageSize">Records on a page.</param>
    /// <param name="open">Begins a page, up to the name of the array.</param>
    /// <param name="write">Writes the record with the given number.</param>
    public static PreparedList Create(int records, int pageSize, Action<Utf8JsonWriter> open, Action<Utf8JsonWriter, int> write) =>
        new([.. Enumerable.Range(0, (records + pageSize - 1) / pageSize).Select(page => Page(page * pageSize, Math.Min(records, (page + 1) * pageSize), open, write))]);

    private static ReadOnlyMemory<byte> Page(int from, int until, Action<Utf8JsonWriter> open, Action<Utf8JsonWriter, int> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, _options);
        json.WriteStartObject();
        open(json);
        json.WriteStartArray();
        for (var index = from; index < until; index++)
        {
            write(json, index);
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
