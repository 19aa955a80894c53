using System.Globalization;
using System.Text.Json;

namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>Reads a JSON value into a field, with the length and type checks of the API.</summary>
internal static class FieldReading
{
    public static object Read(EntityType type, Field field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return field.Kind is FieldKind.Decimal or FieldKind.Boolean or FieldKind.Integer
                ? throw ApiFault.Bad($"A null value was found for the property named '{field.Name}', which has the expected type '{field.EdmType}[Nullable=False]'.")
                : field.Blank;
        }

        return field.Kind switch
        {
            FieldKind.Stream => throw Mismatch(field, value),
            FieldKind.Decimal => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Mismatch(field, value),
            FieldKind.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) ? whole : throw Mismatch(field, value),
            FieldKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Mismatch(field, value),
            _ => value.ValueKind == JsonValueKind.String ? ReadText(type, field, value.GetString()!) : throw Mismatch(field, value),
        };
    }

    public static string Fold(Field field, string text) => field.Kind == FieldKind.Code ? text.Trim().ToUpperInvariant() : text;

    private static object ReadText(EntityType type, Field field, string text) => field.Kind switch
    {
        FieldKind.Guid => Guid.TryParse(text, out var id) ? id : throw Mismatch(field, text),
        FieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw Mismatch(field, text),
        FieldKind.DateTime => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment : throw Mismatch(field, text),
        FieldKind.Choice => ReadChoice(field, text) ?? throw Mismatch(field, text),
        _ => Checked(type, field, Fold(field, text)),
    };

    public static string? ReadChoice(Field field, string text)
    {
        var wanted = text.Length == 0 || text == " " ? "_x0020_" : text;
        return field.Choices.FirstOrDefault(choice => choice == wanted);
    }

    private static string Checked(EntityType type, Field field, string text) => text.Length <= field.MaxLength
        ? text
        : throw new ApiFault(400, "Application_StringExceededLength",
            $"The length of the string is {text.Length}, but it must be less than or equal to {field.MaxLength} characters. "
            + $"Field: {field.Name}, table: {type.TableName}. Value: {text}");

    private static ApiFault Mismatch(Field field, object value) =>
        ApiFault.Bad($"Cannot convert the literal '{value}' to the expected type '{field.EdmType}' of the property '{field.Name}'.");
}
