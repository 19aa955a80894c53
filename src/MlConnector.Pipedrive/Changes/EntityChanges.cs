using System.Globalization;
using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// What a create or an update sends: only members whose setter was called. Pipedrive clears what is sent as null and leaves alone what is
/// missing, so the two stay apart.
/// </summary>
public abstract record EntityChanges
{
    private const string Rfc3339 = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string PlainUtc = "yyyy-MM-dd HH:mm:ss";
    private readonly MemberBag _members = new();

    private protected EntityChanges()
    {
    }

    /// <summary>Copies the members, so that a <c>with</c> expression does not change the original.</summary>
    /// <param name="original">The record to copy.</param>
    protected EntityChanges(EntityChanges original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _members = original._members.Copy();
    }

    /// <summary>Whether nothing would be sent.</summary>
    public bool IsEmpty => _members.Members.Count == 0;

    internal void WriteTo(Utf8JsonWriter writer) => _members.WriteTo(writer, []);

    private protected T? Get<T>(string name) => _members.Get<object>(name) switch
    {
        WrittenMember member => (T?)member.Value,
        FlatCustomFields flat => (T?)(object)flat.Changes,
        _ => _members.Get<T>(name),
    };

    private protected void Set(string name, object? value) => _members.Set(name, value);

    private protected void SetText(string name, string? value, int longest)
    {
        if (value?.Length > longest)
        {
            throw new ArgumentException($"'{name}' has {value.Length} characters; Pipedrive takes at most {longest}.", name);
        }

        _members.Set(name, value);
    }

    private protected void SetId<T>(string name, T? value)
        where T : struct, INumericId<T> => Write(name, value, (writer, id) => writer.WriteNumberValue(id.Value));

    private protected void SetId(string name, LeadId? value) => Write(name, value, (writer, id) => writer.WriteStringValue(id.Value));

    /// <summary>A time with its zone, as most members take it.</summary>
    private protected void SetTime(string name, DateTimeOffset? value) =>
        Write(name, value, (writer, time) => writer.WriteStringValue(time.UtcDateTime.ToString(Rfc3339, CultureInfo.InvariantCulture)));

    /// <summary>A time in UTC without a zone, as older members take it.</summary>
    private protected void SetPlainTime(string name, DateTimeOffset? value) =>
        Write(name, value, (writer, time) => writer.WriteStringValue(time.UtcDateTime.ToString(PlainUtc, CultureInfo.InvariantCulture)));

    /// <summary>A flag that travels as 0 or 1.</summary>
    private protected void SetBit(string name, bool? value) => Write(name, value, (writer, flag) => writer.WriteNumberValue(flag ? 1 : 0));

    /// <summary>A list that takes the place of the whole list of the record.</summary>
    private protected void SetList<T>(string name, IReadOnlyList<T>? values, Action<Utf8JsonWriter, T> write) => SetItems(name, values, values, write);

    private protected void SetNumbers(string name, IReadOnlyList<long>? values) => SetList(name, values, (writer, value) => writer.WriteNumberValue(value));

    private protected void SetWritten<T>(string name, ReplacedList<T>? value)
        where T : IWritableJson => Replace(name, value, (writer, item) => item.WriteTo(writer));

    private protected void SetEntities<T>(string name, ReplacedList<T>? value)
        where T : EntityChanges => Replace(name, value, (writer, item) => item.WriteTo(writer));

    /// <exception cref="ArgumentException">More than one is primary.</exception>
    private protected void SetContacts(string name, ReplacedList<ContactValue>? value)
    {
        if (value?.Items.Count(contact => contact.Primary == true) > 1)
        {
            throw new ArgumentException($"'{name}' has several primary values; Pipedrive keeps one and chooses by itself.", name);
        }

        SetWritten(name, value);
    }

    private protected void SetCustomFields(CustomFieldChanges? value)
    {
        if (value is not { IsEmpty: false })
        {
            throw new ArgumentException("No custom fields would clear every custom field of the record; leave the member out.", nameof(value));
        }

        _members.Set("custom_fields", value.Copy());
    }

    /// <summary>Custom fields of a record that has them beside its other members.</summary>
    private protected void SetFlatCustomFields(CustomFieldChanges? value)
    {
        if (value is not { IsEmpty: false })
        {
            throw new ArgumentException("There are no custom fields to write; leave the member out, and empty a field with Clear.", nameof(value));
        }

        _members.Set("custom_fields", new FlatCustomFields(value.Copy()));
    }

    private protected void SetJson(string name, JsonElement? value) => Write(name, value, (writer, element) => element.WriteTo(writer));

    private void Replace<T>(string name, ReplacedList<T>? value, Action<Utf8JsonWriter, T> write) => SetItems(name, value, value?.Items, write);

    private void SetItems<T>(string name, object? value, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write) =>
        _members.Set(name, value is null ? null : new WrittenMember(value, writer =>
        {
            writer.WriteStartArray();
            foreach (var item in items!)
            {
                write(writer, item);
            }

            writer.WriteEndArray();
        }));

    private void Write<T>(string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : struct => _members.Set(name, value is { } some ? new WrittenMember(some, writer => write(writer, some)) : null);

    private sealed record FlatCustomFields(CustomFieldChanges Changes) : IWritableMembers
    {
        public void WriteTo(Utf8JsonWriter writer) => Changes.WriteFlatTo(writer);
    }

    private sealed record WrittenMember(object Value, Action<Utf8JsonWriter> Write) : IWritableJson
    {
        public void WriteTo(Utf8JsonWriter writer) => Write(writer);
    }
}
