using System.Text;
using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>Reads the members of one small object that stands in many records, with less around it than the serializer needs.</summary>
/// <param name="names">The known names as UTF-8, at most 32, best in the order in which the server writes them.</param>
internal struct MemberReading(byte[][] names)
{
    private int _seen;
    private int _expected;

    /// <summary>The members that have other names.</summary>
    public Dictionary<string, JsonElement>? More { get; private set; }

    /// <summary>Goes to the value of the next member with a known name.</summary>
    /// <returns>The place of the name; -1 at the end of the object.</returns>
    /// <exception cref="JsonException">A member comes twice.</exception>
    public int Next(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = Place(reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan);
            if (place < 0)
            {
                Keep(ref reader);
                continue;
            }

            RequireFirst((_seen & (1 << place)) == 0);
            _seen |= 1 << place;
            _expected = place + 1;
            reader.Read();
            return place;
        }

        return -1;
    }

    private static void RequireFirst(bool isFirst)
    {
        if (!isFirst)
        {
            throw new JsonException("A member comes twice.");
        }
    }

    private readonly int Place(ReadOnlySpan<byte> name)
    {
        var place = _expected;
        for (var step = 0; step < names.Length; step++, place++)
        {
            place = place < names.Length ? place : 0;
            if (name.SequenceEqual(names[place]))
            {
                return place;
            }
        }

        return -1;
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        var name = reader.GetString()!;
        reader.Read();
        RequireFirst((More ??= []).TryAdd(name, JsonElement.ParseValue(ref reader)));
    }
}
