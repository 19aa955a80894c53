using System.Globalization;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Query;

internal static class FilterLiteral
{
    // A token with a quote in front is a text; all else is written bare.
    public static object Read(EntityType type, Field field, string token)
    {
        if (token == "null")
        {
            return field.Blank;
        }

        var isQuoted = token.StartsWith('\'');
        var text = isQuoted ? token[1..] : token;
        object? value = field.Kind switch
        {
            FieldKind.Text or FieldKind.Code => isQuoted ? Checked(type, field, text) : null,
            FieldKind.Choice => isQuoted ? FieldReading.ReadChoice(field, text) : null,
            _ => isQuoted ? null : ReadBare(field, text),
        };
        return value ?? throw ApiFault.Bad($"A binary operator with incompatible types was detected. Found the operand '{token}' "
            + $"for the property '{field.Name}' of the type '{field.EdmType}'.");
    }

    private static object? ReadBare(Field field, string text) => field.Kind switch
    {
        FieldKind.Guid => Guid.TryParse(text, out var id) ? id : null,
        FieldKind.Decimal => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        FieldKind.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        FieldKind.Boolean => bool.TryParse(text, out var flag) ? flag : null,
        FieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        FieldKind.DateTime => text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null,
        _ => null,
    };

    private static string Checked(EntityType type, Field field, string text) => text.Length <= field.MaxLength
        ? text
        : throw new ApiFault(400, "Application_FilterErrorException",
            $"The filter \"{text}\" is not valid for the {field.Name} field on the {type.TableName} table. "
            + $"The length of the string is {text.Length}, but it must be less than or equal to {field.MaxLength} characters.");
}
