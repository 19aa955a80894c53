using System.Text;
using System.Text.Json;

namespace MlConnector.Http;

/// <summary>
/// Gives the same string for the same short text, so that countries, currencies and states that stand in every record are made once. Holds at
/// most 1,024 texts; a newer one takes the place of an older one when it comes twice, so texts that do not repeat push nothing out.
/// </summary>
internal static class RepeatedText
{
    private const int Places = 1024;
    private const int Longest = 32;
    private static readonly Entry?[] _entries = new Entry?[Places];
    private static readonly int[] _missed = new int[Places];

    /// <summary>The text that the reader stands on.</summary>
    /// <exception cref="JsonException">Thrown by the serializer around it: the text is no valid UTF-8.</exception>
    public static string Of(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > Longest ? reader.GetString()! : Known(reader.ValueSpan) ?? Remember(reader.ValueSpan, reader.GetString()!);

    /// <summary>The text of valid UTF-8 bytes.</summary>
    public static string Of(ReadOnlySpan<byte> text) =>
        text.Length > Longest ? Encoding.UTF8.GetString(text) : Known(text) ?? Remember(text, Encoding.UTF8.GetString(text));

    private static string? Known(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? "" : _entries[Hash(text) & (Places - 1)] is { } entry && text.SequenceEqual(entry.Utf8) ? entry.Text : null;

    // Two threads may write at once; then one of the texts is made once more, which harms nothing.
    private static string Remember(ReadOnlySpan<byte> utf8, string text)
    {
        var hash = Hash(utf8);
        ref var missed = ref _missed[hash & (Places - 1)];
        if (missed == hash)
        {
            _entries[hash & (Places - 1)] = new Entry(utf8.ToArray(), text);
        }

        missed = hash;
        return text;
    }

    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private sealed class Entry(byte[] utf8, string text)
    {
        public byte[] Utf8 => utf8;

        public string Text => text;
    }
}
