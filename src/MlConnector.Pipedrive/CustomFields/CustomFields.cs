using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>
/// The custom fields of a record, by their 40-character keys; find keys by name with <see cref="CustomFieldCatalog"/>. Records, older records and
/// webhooks write values in three ways; all of them read the same here. A getter gives null when the field is empty, unknown or of another type.
/// </summary>
[JsonConverter(typeof(CustomFieldsConverter))]
public sealed class CustomFields
{
    /// <summary>No custom fields.</summary>
    public static readonly CustomFields Empty = new(new Dictionary<string, JsonElement>());

    private const int KeyLength = 40;
    private static readonly SearchValues<char> _keyCharacters = SearchValues.Create("0123456789abcdef");
    private readonly IReadOnlyDictionary<string, JsonElement> _values;

    internal CustomFields(IReadOnlyDictionary<string, JsonElement> values) => _values = values;

    /// <summary>The keys that the record has, empty fields included.</summary>
    public IEnumerable<string> Keys => _values.Keys.Where(key => key.Length <= KeyLength || key[KeyLength] != '_');

    /// <summary>The custom fields of a record that has them beside its other members, as leads have.</summary>
    /// <param name="members">The members that the record's class does not know.</param>
    public static CustomFields OfFlat(IEnumerable<KeyValuePair<string, JsonElement>>? members)
    {
        var own = (members ?? []).Where(member => IsKey(member.Key)).ToDictionary(StringComparer.Ordinal);
        return own.Count == 0 ? Empty : new CustomFields(own);
    }

    /// <summary>The custom fields of a record in a webhook call, of either version.</summary>
    /// <param name="data">The record: <c>data</c> or <c>previous</c> of version 2, <c>current</c> or <c>previous</c> of version 1.</param>
    public static CustomFields OfWebhook(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            return Empty;
        }

        var source = data.TryGetProperty("custom_fields", out var nested) ? nested : data;
        return source.ValueKind == JsonValueKind.Object ? OfFlat(source.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value.Clone()))) : Empty;
    }

    /// <summary>The field as it came; an undefined element when the record does not have it.</summary>
    /// <param name="key">The field's key.</param>
    public JsonElement Get(string key) => _values.TryGetValue(key, out var value) ? value : default;

    /// <summary>The field's value as text: texts as they are, numbers in invariant form, of objects their main value. Null when empty or unknown.</summary>
    /// <param name="key">The field's key.</param>
    public string? GetText(string key) => CustomFieldText.Of(Main(key));

    /// <summary>The field's value as a number; of monetary fields the amount.</summary>
    /// <param name="key">The field's key.</param>
    public decimal? GetNumber(string key) => decimal.TryParse(GetText(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The value of a monetary field.</summary>
    /// <param name="key">The field's key.</param>
    public MoneyValue? GetMoney(string key) => GetNumber(key) is { } amount ? new MoneyValue(amount, Part(key, "currency")) : null;

    /// <summary>The value of a date.</summary>
    /// <param name="key">The field's key.</param>
    public DateOnly? GetDate(string key) => CustomFieldText.Date(GetText(key));

    /// <summary>The value of a date range.</summary>
    /// <param name="key">The field's key.</param>
    public DateRange? GetDateRange(string key) => GetDate(key) is { } from ? new DateRange(from, CustomFieldText.Date(Part(key, "until"))) : null;

    /// <summary>The value of a time of day.</summary>
    /// <param name="key">The field's key.</param>
    public ZonedTime? GetTime(string key) => CustomFieldText.Time(GetText(key)) is { } time ? new ZonedTime(time, CustomFieldText.Id(Part(key, "timezone_id"))) : null;

    /// <summary>The value of a range of times of day.</summary>
    /// <param name="key">The field's key.</param>
    public TimeRange? GetTimeRange(string key) => CustomFieldText.Time(GetText(key)) is { } from
        ? new TimeRange(from, CustomFieldText.Time(Part(key, "until")), CustomFieldText.Id(Part(key, "timezone_id")))
        : null;

    /// <summary>The id of the option of an enum field.</summary>
    /// <param name="key">The field's key.</param>
    public long? GetOption(string key) => CustomFieldText.Id(GetText(key));

    /// <summary>The ids of the options of a set field; none when it is empty.</summary>
    /// <param name="key">The field's key.</param>
    public IReadOnlyList<long> GetOptions(string key) => CustomFieldText.Ids(Main(key));

    /// <summary>The id of the user of a user field.</summary>
    /// <param name="key">The field's key.</param>
    public long? GetUser(string key) => CustomFieldText.Id(GetText(key));

    /// <summary>The id of the organization of an organization field.</summary>
    /// <param name="key">The field's key.</param>
    public OrganizationId? GetOrganization(string key) => CustomFieldText.Id(GetText(key)) is { } id ? new OrganizationId(id) : null;

    /// <summary>The id of the person of a person field.</summary>
    /// <param name="key">The field's key.</param>
    public PersonId? GetPerson(string key) => CustomFieldText.Id(GetText(key)) is { } id ? new PersonId(id) : null;

    /// <summary>The value of an address field.</summary>
    /// <param name="key">The field's key.</param>
    public PostalAddress? GetAddress(string key) => GetText(key) is { Length: > 0 } whole
        ? new PostalAddress
        {
            Value = whole,
            Route = Part(key, "route"),
            StreetNumber = Part(key, "street_number"),
            Subpremise = Part(key, "subpremise"),
            Locality = Part(key, "locality"),
            Sublocality = Part(key, "sublocality"),
            Region = Part(key, "admin_area_level_1"),
            District = Part(key, "admin_area_level_2"),
            Country = Part(key, "country"),
            PostalCode = Part(key, "postal_code"),
            FormattedAddress = Part(key, "formatted_address"),
        }
        : null;

    private static bool IsKey(string name) =>
        name.Length >= KeyLength && (name.Length == KeyLength || name[KeyLength] == '_') && !name.AsSpan(0, KeyLength).ContainsAnyExcept(_keyCharacters);

    // Records write { value }, webhooks { id }, { from } or { values }, older records the bare value.
    private JsonElement Main(string key)
    {
        var element = Get(key);
        if (element.ValueKind != JsonValueKind.Object)
        {
            return element;
        }

        foreach (var name in (ReadOnlySpan<string>)["value", "id", "from", "values", "formatted_address"])
        {
            if (element.TryGetProperty(name, out var inner) && inner.ValueKind != JsonValueKind.Object)
            {
                return inner;
            }
        }

        return default;
    }

    /// <summary>A part of a value: a member of its object, or in older records a field of its own beside it.</summary>
    private string? Part(string key, string part)
    {
        var element = Get(key);
        return CustomFieldText.Of(element.ValueKind == JsonValueKind.Object && element.TryGetProperty(part, out var inner) ? inner : Get($"{key}_{part}"));
    }
}
