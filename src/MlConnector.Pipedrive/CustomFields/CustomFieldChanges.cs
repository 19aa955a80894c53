using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// What to write to the custom fields of a record, by their keys. Fields that are not named here stay as they are. The same for all records: what
/// differs between them on the wire, as leads have values beside their other members, is done when the change is sent.
/// </summary>
public sealed class CustomFieldChanges : IWritableJson
{
    private const string Main = WrittenField.MainPart;
    private readonly Dictionary<string, WrittenField> _values;

    /// <summary>No changes yet.</summary>
    public CustomFieldChanges() => _values = new(StringComparer.Ordinal);

    private CustomFieldChanges(CustomFieldChanges original) => _values = new(original._values, StringComparer.Ordinal);

    /// <summary>Whether nothing would be sent.</summary>
    public bool IsEmpty => _values.Count == 0;

    /// <summary>The keys of the fields that are written.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>Empties a field of any type.</summary>
    /// <param name="key">The field's key.</param>
    public CustomFieldChanges Clear(string key) => Set(key, writer => writer.WriteNullValue());

    /// <summary>Writes a text, a long text, a text with completion or a phone number; null empties it. Single-line texts take at most 255 characters.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="value">The text.</param>
    public CustomFieldChanges SetText(string key, string? value) => Set(key, writer => writer.WriteStringValue(value));

    /// <summary>Writes a number.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="value">The number.</param>
    public CustomFieldChanges SetNumber(string key, decimal value) => Set(key, writer => writer.WriteNumberValue(value));

    /// <summary>Writes an amount of money.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="value">The amount with its currency.</param>
    /// <exception cref="ArgumentException">There is no currency.</exception>
    public CustomFieldChanges SetMoney(string key, MoneyValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value.Currency, nameof(value));
        return Set(key, WrittenField.OfParts(WrittenPart.OfNumber(Main, value.Amount), WrittenPart.OfText("currency", value.Currency)));
    }

    /// <summary>Writes a date.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="value">The date.</param>
    public CustomFieldChanges SetDate(string key, DateOnly value) => Set(key, WrittenPart.OfDate(Main, value).Write);

    /// <summary>Writes a date range.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="value">The range.</param>
    public CustomFieldChanges SetDateRange(string key, DateRange value) => Set(key, WrittenField.OfParts(WrittenPart.OfDate(Main, value.From), WrittenPart.OfDate("until", value.Until)));

    /// <summary>Writes a time of day.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="value">The time.</param>
    public CustomFieldChanges SetTime(string key, ZonedTime value) => Set(key, WrittenField.OfParts([WrittenPart.OfTime(Main, value.Time), .. Timezone(value.TimezoneId)]));

    /// <summary>Writes a range of times of day.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="value">The range.</param>
    public CustomFieldChanges SetTimeRange(string key, TimeRange value) =>
        Set(key, WrittenField.OfParts([WrittenPart.OfTime(Main, value.From), WrittenPart.OfTime("until", value.Until), .. Timezone(value.TimezoneId)]));

    /// <summary>Writes the option of an enum field.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="optionId">The id of the option.</param>
    public CustomFieldChanges SetOption(string key, long optionId) => Set(key, WrittenField.OfOption(optionId));

    /// <summary>Writes the options of a set field, all of them.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="optionIds">The ids of the options.</param>
    /// <exception cref="ArgumentException">There are none: Pipedrive refuses an empty set; <see cref="Clear"/> empties the field.</exception>
    public CustomFieldChanges SetOptions(string key, IReadOnlyCollection<long> optionIds)
    {
        ArgumentNullException.ThrowIfNull(optionIds);
        if (optionIds.Count == 0)
        {
            throw new ArgumentException("Pipedrive refuses an empty set of options; Clear empties the field.", nameof(optionIds));
        }

        return Set(key, WrittenField.OfOptions([.. optionIds]));
    }

    /// <summary>Writes the user of a user field.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="userId">The id of the user.</param>
    public CustomFieldChanges SetUser(string key, long userId) => Set(key, writer => writer.WriteNumberValue(userId));

    /// <summary>Writes the organization of an organization field.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="id">The organization.</param>
    public CustomFieldChanges SetOrganization(string key, OrganizationId id) => Set(key, writer => writer.WriteNumberValue(id.Value));

    /// <summary>Writes the person of a person field.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="id">The person.</param>
    public CustomFieldChanges SetPerson(string key, PersonId id) => Set(key, writer => writer.WriteNumberValue(id.Value));

    /// <summary>Writes an address; it takes the place of the whole address.</summary>
    /// <param name="key">The field's key.</param>
    /// <param name="address">The whole new address.</param>
    public CustomFieldChanges SetAddress(string key, ReplacedAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Set(key, WrittenField.OfAddress(address.Address));
    }

    internal CustomFieldChanges Copy() => new(this);

    void IWritableJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (key, field) in _values)
        {
            field.WriteTo(writer, key);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the fields as members beside others, as records of version 1 have them.</summary>
    internal void WriteFlatTo(Utf8JsonWriter writer)
    {
        foreach (var (key, field) in _values)
        {
            field.WriteFlatTo(writer, key);
        }
    }

    private static IEnumerable<WrittenPart> Timezone(long? id) => id is { } known ? [WrittenPart.OfNumber("timezone_id", known)] : [];

    private CustomFieldChanges Set(string key, Action<Utf8JsonWriter> write) => Set(key, WrittenField.OfValue(write));

    private CustomFieldChanges Set(string key, WrittenField field)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _values[key] = field;
        return this;
    }
}
