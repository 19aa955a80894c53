using System.Globalization;
using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>A part of the value of a custom field.</summary>
internal readonly record struct WrittenPart(string Name, Action<Utf8JsonWriter> Write)
{
    public static WrittenPart OfText(string name, string? text) => new(name, writer => writer.WriteStringValue(text));

    public static WrittenPart OfNumber(string name, decimal number) => new(name, writer => writer.WriteNumberValue(number));

    public static WrittenPart OfDate(string name, DateOnly? date) => OfText(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static WrittenPart OfTime(string name, TimeOnly? time) => OfText(name, time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
}
