using System.Buffers.Binary;
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
    private static readonly uint[] _missed = new uint[Places];

    /// <summary>The text that the reader stands on.</summary>
    /// <exception cref="JsonException">Thrown by the serializer around it: the text is no valid UTF-8.</exception>
    public static string Of(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length is 0 or > Longest)
        {
            return reader.GetString()!;
        }

        var hash = Hash(reader.ValueSpan);
        return Known(reader.ValueSpan, hash) ?? Remember(reader.ValueSpan, hash, reader.GetString()!);
    }

    /// <summary>The text of valid UTF-8 bytes.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return Encoding.UTF8.GetString(text);
        }

        var hash = Hash(text);
        return Known(text, hash) ?? Remember(text, hash, Encoding.UTF8.GetString(text));
    }

    private static string? Known(ReadOnlySpan<byte> text, uint hash) => _entries[hash % Places] is { } entry && text.SequenceEqual(entry.Utf8) ? entry.Text : null;

    // Two threads may write at once; then one of the texts is made once more, which harms nothing.
    private static string Remember(ReadOnlySpan<byte> utf8, uint hash, string text)
    {
        ref var missed = ref _missed[hash % Places];
        if (missed == hash)
        {
            _entries[hash % Places] = new Entry(utf8.ToArray(), text);
        }

        missed = hash;
        return text;
    }

    /// <summary>Ends and middle tell short texts apart; of texts that look the same to it, only one is kept.</summary>
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        const ulong Factor = 0x9E37_79B9_7F4A_7C15;
        var hash = (ulong)text.Length;
        if (text.Length < sizeof(ulong))
        {
            foreach (var character in text)
            {
                hash = (hash << 8) | character;
            }
        }
        else
        {
            var middle = BinaryPrimitives.ReadUInt64LittleEndian(text[((text.Length - sizeof(ulong)) / 2)..]);
            hash = (((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * Factor) ^ middle) * Factor;
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]);
        }

        return (uint)((hash * Factor) >> 32);
    }

    private sealed class Entry(byte[] utf8, string text)
    {
        public byte[] Utf8 => utf8;

        public string Text => text;
    }
}
