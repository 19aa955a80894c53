using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Lists of contact values, mostly of one, in no more memory than they need. Values that are null are left out.</summary>
internal sealed class ContactList : JsonConverter<IReadOnlyList<ContactValue>>
{
    public override IReadOnlyList<ContactValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list was expected.");
        }

        ContactValue[] first = [];
        List<ContactValue>? many = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            if (first.Length == 0)
            {
                first = [Contact(ref reader)];
            }
            else
            {
                (many ??= [.. first]).Add(Contact(ref reader));
            }
        }

        return many is null ? first : many;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<ContactValue> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (IWritableJson contact in value)
        {
            contact.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    private static ContactValue Contact(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A contact value was expected.");
        }

        (string? Value, bool? Primary, string? Label) known = default;
        Dictionary<string, JsonElement>? more = null;
        for (var seen = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            if (IsMember(ref reader, "value"u8, 1, ref seen))
            {
                known.Value = TolerantText.OptionalText(ref reader);
            }
            else if (IsMember(ref reader, "primary"u8, 2, ref seen))
            {
                known.Primary = TolerantFlag.Flag(ref reader);
            }
            else if (IsMember(ref reader, "label"u8, 4, ref seen))
            {
                known.Label = TolerantText.OptionalText(ref reader);
            }
            else
            {
                var name = reader.GetString()!;
                reader.Read();
                RequireFirst((more ??= []).TryAdd(name, JsonElement.ParseValue(ref reader)));
            }
        }

        return new ContactValue { Value = known.Value, Primary = known.Primary, Label = known.Label, More = more };
    }

    /// <summary>Whether the reader stands on this name; then it goes on to the value.</summary>
    private static bool IsMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, int mark, ref int seen)
    {
        if (!reader.ValueTextEquals(name))
        {
            return false;
        }

        RequireFirst((seen & mark) == 0);
        seen |= mark;
        reader.Read();
        return true;
    }

    private static void RequireFirst(bool isFirst)
    {
        if (!isFirst)
        {
            throw new JsonException("A member of a contact value comes twice.");
        }
    }
}
