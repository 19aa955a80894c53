using System.Text.Json;

namespace MlConnector.Testing.BusinessCentral.Model;

internal static class RowWriter
{
    // Writes the members of an open object; the caller writes what surrounds them.
    public static void WriteMembers(Utf8JsonWriter writer, Row row, IReadOnlySet<string>? select = null, bool withHidden = false)
    {
        writer.WriteString("@odata.etag", row.ETag);
        foreach (var field in row.Type.Fields)
        {
            // The content of a stream has an address of its own.
            if (field.Kind != FieldKind.Stream && (withHidden || !field.Hidden) && (select is null || select.Contains(field.Name)))
            {
                writer.WritePropertyName(field.Name);
                WriteValue(writer, row.Values[field.Index]);
            }
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case Guid id:
                writer.WriteStringValue(id);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateOnly date:
                writer.WriteStringValue(Format(date));
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(Format(moment));
                break;
            default:
                writer.WriteStringValue((string)value);
                break;
        }
    }

    private static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // The wire shows milliseconds although the table keeps more, which is why equality on time stamps never works.
    private static string Format(DateTimeOffset moment) => moment == DateTimeOffset.MinValue
        ? "0001-01-01T00:00:00Z"
        : moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
