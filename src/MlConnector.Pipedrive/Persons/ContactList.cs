using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Lists of contact values, mostly of one, in no more memory than they need. Values that are null are left out.</summary>
internal sealed class ContactList : JsonConverter<IReadOnlyList<ContactValue>>
{
    private static readonly byte[][] _names = [[.. "value"u8], [.. "primary"u8], [.. "label"u8]];

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

        var members = new MemberReading(_names);
        (string? Value, bool? Primary, string? Label) known = default;
        for (var place = members.Next(ref reader); place >= 0; place = members.Next(ref reader))
        {
            switch (place)
            {
                case 0: known.Value = TolerantText.OptionalText(ref reader); break;
                case 1: known.Primary = TolerantFlag.Flag(ref reader); break;
                default: known.Label = TolerantText.OptionalText(ref reader); break;
            }
        }

        return new ContactValue { Value = known.Value, Primary = known.Primary, Label = known.Label, More = members.More };
    }
}
