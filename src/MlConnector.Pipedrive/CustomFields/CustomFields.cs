using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The custom fields of a record, by their 40-character keys. Find keys by name with <see cref="CustomFieldResolver"/>.</summary>
[JsonConverter(typeof(CustomFieldsConverter))]
public sealed class CustomFields
{
    /// <summary>No custom fields.</summary>
    public static readonly CustomFields Empty = new(new Dictionary<string, JsonElement>());

    private readonly IReadOnlyDictionary<string, JsonElement> _values;

    internal CustomFields(IReadOnlyDictionary<string, JsonElement> values) => _values = values;

    /// <summary>The keys that the record has, empty fields included.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The field's value as text: texts as they are, numbers in invariant form, and of objects their <c>value</c>. Null when empty or unknown.</summary>
    /// <param name="key">The field's key.</param>
    public string? GetText(string key) => Text(Get(key));

    /// <summary>The field's value as a number; of monetary fields the amount. Null when it is empty or no number.</summary>
    /// <param name="key">The field's key.</param>
    public decimal? GetNumber(string key) =>
        decimal.TryParse(GetText(key), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The field as it came; an undefined element when the record does not have it.</summary>
    /// <param name="key">The field's key.</param>
    public JsonElement Get(string key) => _values.TryGetValue(key, out var value) ? value : default;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object when value.TryGetProperty("value", out var inner) && inner.ValueKind != JsonValueKind.Object => Text(inner),
        _ => null,
    };
}
