using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>
/// The custom fields of a record, by their 40-character keys; find keys by name with <see cref="CustomFieldCatalog"/>. Records, older records and
/// webhooks write values in three ways; all of them read the same here. A getter gives null when the field is empty, unknown or of another type.
/// Values are kept as they came and read when they are asked for.
/// </summary>
[JsonConverter(typeof(CustomFieldsConverter))]
public sealed class CustomFields
{
    /// <summary>No custom fields.</summary>
    public static readonly CustomFields Empty = new(SharedKeys.None, []);

    private const int KeyLength = 40;
    private static readonly SearchValues<char> _keyCharacters = SearchValues.Create("0123456789abcdef");
    private readonly SharedKeys _keys;
    private readonly byte[] _json;

    /// <param name="keys">The keys.</param>
    /// <param name="json">Where each value ends, as four bytes, then the values in the order of the keys.</param>
    internal CustomFields(SharedKeys keys, byte[] json) => (_keys, _json) = (keys, json);

    /// <summary>Whether a key comes twice, which no server should send.</summary>
    internal bool HasRepeatedKeys => _keys.Positions.Count < _keys.Count;

    /// <summary>The keys that the record has, empty fields included.</summary>
    public IEnumerable<string> Keys => _keys.Positions.OrderBy(key => key.Value).Select(key => key.Key).Where(key => key.Length <= KeyLength || key[KeyLength] != '_');

    /// <summary>The custom fields of a record that has them beside its other members, as leads have.</summary>
    /// <param name="members">The members that the record's class does not know.</param>
    public static CustomFields OfFlat(IEnumerable<KeyValuePair<string, JsonElement>>? members)
    {
        var own = (members ?? []).Where(member => IsKey(member.Key)).ToList();
        var fields = CustomFieldsBuilder.Start();
        foreach (var (key, value) in own)
        {
            fields.Add(key, value);
        }

        return fields.Build();
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
        return source.ValueKind == JsonValueKind.Object ? OfFlat(source.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))) : Empty;
    }

    /// <summary>The field as it came; an undefined element when the record does not have it.</summary>
    /// <param name="key">The field's key.</param>
    public JsonElement Get(string key) => _keys.Positions.ContainsKey(key) ? Find(key).ToElement() : default;

    /// <summary>The field's value as text: texts as they are, numbers in invariant form, of objects their main value. Null when empty or unknown.</summary>
    /// <param name="key">The field's key.</param>
    public string? GetText(string key) => Find(key).Main.Text;

    /// <summary>The field's value as a number; of monetary fields the amount.</summary>
    /// <param name="key">The field's key.</param>
    public decimal? GetNumber(string key) => Find(key).Main.Number;

    /// <summary>The value of a monetary field.</summary>
    /// <param name="key">The field's key.</param>
    public MoneyValue? GetMoney(string key) => GetNumber(key) is { } amount ? new MoneyValue(amount, Part(key, "currency").Text) : null;

    /// <summary>The value of a date.</summary>
    /// <param name="key">The field's key.</param>
    public DateOnly? GetDate(string key) => Find(key).Main.Date;

    /// <summary>The value of a date range.</summary>
    /// <param name="key">The field's key.</param>
    public DateRange? GetDateRange(string key) => GetDate(key) is { } from ? new DateRange(from, Part(key, "until").Date) : null;

    /// <summary>The value of a time of day.</summary>
    /// <param name="key">The field's key.</param>
    public ZonedTime? GetTime(string key) => Find(key).Main.Time is { } time ? new ZonedTime(time, Part(key, "timezone_id").Id) : null;

    /// <summary>The value of a range of times of day.</summary>
    /// <param name="key">The field's key.</param>
    public TimeRange? GetTimeRange(string key) => Find(key).Main.Time is { } from
        ? new TimeRange(from, Part(key, "until").Time, Part(key, "timezone_id").Id)
        : null;

    /// <summary>The id of the option of an enum field.</summary>
    /// <param name="key">The field's key.</param>
    public long? GetOption(string key) => Find(key).Main.Id;

    /// <summary>The ids of the options of a set field; none when it is empty.</summary>
    /// <param name="key">The field's key.</param>
    public IReadOnlyList<long> GetOptions(string key) => Find(key).Main.Ids;

    /// <summary>The id of the user of a user field.</summary>
    /// <param name="key">The field's key.</param>
    public long? GetUser(string key) => Find(key).Main.Id;

    /// <summary>The id of the organization of an organization field.</summary>
    /// <param name="key">The field's key.</param>
    public OrganizationId? GetOrganization(string key) => Find(key).Main.Id is { } id ? new OrganizationId(id) : null;

    /// <summary>The id of the person of a person field.</summary>
    /// <param name="key">The field's key.</param>
    public PersonId? GetPerson(string key) => Find(key).Main.Id is { } id ? new PersonId(id) : null;

    /// <summary>The value of an address field.</summary>
    /// <param name="key">The field's key.</param>
    public PostalAddress? GetAddress(string key) => GetText(key) is { Length: > 0 } whole
        ? new PostalAddress
        {
            Value = whole,
            Route = Part(key, "route").Text,
            StreetNumber = Part(key, "street_number").Text,
            Subpremise = Part(key, "subpremise").Text,
            Locality = Part(key, "locality").Text,
            Sublocality = Part(key, "sublocality").Text,
            Region = Part(key, "admin_area_level_1").Text,
            District = Part(key, "admin_area_level_2").Text,
            Country = Part(key, "country").Text,
            PostalCode = Part(key, "postal_code").Text,
            FormattedAddress = Part(key, "formatted_address").Text,
        }
        : null;

    private static bool IsKey(string name) =>
        name.Length >= KeyLength && (name.Length == KeyLength || name[KeyLength] == '_') && !name.AsSpan(0, KeyLength).ContainsAnyExcept(_keyCharacters);

    private CustomValue Find(string key)
    {
        if (!_keys.Positions.TryGetValue(key, out var position))
        {
            return default;
        }

        var start = position == 0 ? _keys.Count * sizeof(int) : End(position - 1);
        return new CustomValue(_json.AsSpan(start, End(position) - start));
    }

    private int End(int position) => BinaryPrimitives.ReadInt32LittleEndian(_json.AsSpan(position * sizeof(int)));

    /// <summary>A part of a value: a member of its object, or in older records a field of its own beside it.</summary>
    private CustomValue Part(string key, string part) => Find(key).Member(part) is { IsMissing: false } inner ? inner : Find($"{key}_{part}");
}
