using System.Globalization;
using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>The value of a custom field in the two forms in which records take it: one member of a map, or flat members of the record.</summary>
internal sealed class WrittenField
{
    /// <summary>The part that the flat form has under the field's key; others stand under the key with the name of the part.</summary>
    public const string MainPart = "value";

    private readonly Action<Utf8JsonWriter> _write;
    private readonly IReadOnlyList<WrittenPart> _flat;

    private WrittenField(Action<Utf8JsonWriter> write, IReadOnlyList<WrittenPart> flat) => (_write, _flat) = (write, flat);

    /// <summary>A value that is the same in both forms.</summary>
    public static WrittenField OfValue(Action<Utf8JsonWriter> write) => new(write, [new(MainPart, write)]);

    /// <summary>A value of parts, which are an object in a map.</summary>
    public static WrittenField OfParts(params IReadOnlyList<WrittenPart> parts) => new(writer => WriteObject(writer, parts), parts);

    /// <summary>An option, whose id is a text in the flat form.</summary>
    public static WrittenField OfOption(long id) => new(writer => writer.WriteNumberValue(id), [WrittenPart.OfText(MainPart, Text(id))]);

    /// <summary>Options, whose ids are one text in the flat form.</summary>
    public static WrittenField OfOptions(IReadOnlyList<long> ids) => new(writer => WriteList(writer, ids), [WrittenPart.OfText(MainPart, string.Join(',', ids.Select(Text)))]);

    /// <summary>A whole address: the parts that it does not have are emptied by their absence from a map, and by name in the flat form.</summary>
    public static WrittenField OfAddress(PostalAddress address) =>
        new(((IWritableJson)address).WriteTo, [.. address.Parts().Select(part => WrittenPart.OfText(part.Name, part.Part))]);

    /// <summary>Writes a member of a map of custom fields.</summary>
    public void WriteTo(Utf8JsonWriter writer, string key)
    {
        writer.WritePropertyName(key);
        _write(writer);
    }

    /// <summary>Writes members of a record.</summary>
    public void WriteFlatTo(Utf8JsonWriter writer, string key)
    {
        foreach (var part in _flat)
        {
            writer.WritePropertyName(part.Name == MainPart ? key : $"{key}_{part.Name}");
            part.Write(writer);
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IReadOnlyList<WrittenPart> parts)
    {
        writer.WriteStartObject();
        foreach (var part in parts)
        {
            writer.WritePropertyName(part.Name);
            part.Write(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IReadOnlyList<long> ids)
    {
        writer.WriteStartArray();
        foreach (var id in ids)
        {
            writer.WriteNumberValue(id);
        }

        writer.WriteEndArray();
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
