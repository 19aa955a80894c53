using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Lists of whole numbers, which are mostly short, in no more memory than they need.</summary>
internal sealed class NumberList : JsonConverter<IReadOnlyList<long>>
{
    private const int Usual = 16;

    public override IReadOnlyList<long> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list of numbers was expected.");
        }

        Span<long> first = stackalloc long[Usual];
        var count = 0;
        List<long>? many = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var number = TolerantLong.Whole(ref reader) ?? throw new JsonException("A number was expected.");
            if (count < Usual)
            {
                first[count++] = number;
            }
            else
            {
                (many ??= [.. first]).Add(number);
            }
        }

        return many is null ? first[..count].ToArray() : many;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<long> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var number in value)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }
}
