using System.Globalization;

namespace MlConnector.Pipedrive;

/// <summary>What a field's definition says about values: lengths and options.</summary>
internal static class CustomFieldLimits
{
    private const int LongestVarchar = 255;

    /// <exception cref="CustomFieldException">The text is longer than a single-line field takes.</exception>
    public static string? Fitting(FieldDefinition definition, string? text) =>
        text?.Length > LongestVarchar && definition.FieldType == CustomFieldType.Varchar
            ? throw new CustomFieldException($"Pipedrive field '{definition.FieldName}' takes at most {LongestVarchar} characters, not {text.Length}.")
            : text;

    /// <exception cref="CustomFieldException">The field has no such option.</exception>
    public static long Option(FieldDefinition definition, string label) => new CustomFieldSet([definition]).FindOption(definition.FieldCode!, label)
        ?? throw new CustomFieldException($"Pipedrive field '{definition.FieldName}' has no option '{label}'; refresh the catalog if it is new.");

    public static string Label(FieldDefinition definition, long optionId) =>
        new CustomFieldSet([definition]).FindLabel(definition.FieldCode!, optionId) ?? optionId.ToString(CultureInfo.InvariantCulture);

    public static bool AreSame<TValue>(TValue? left, TValue? right) => (left, right) switch
    {
        (IEnumerable<string> one, IEnumerable<string> other) => one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal)),
        _ => EqualityComparer<TValue>.Default.Equals(left, right),
    };
}
