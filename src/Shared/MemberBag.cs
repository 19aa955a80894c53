using System.Text.Json;

namespace MlConnector.Http;

/// <summary>
/// The members that a change carries, in the order in which they were declared writable. Absent, null and a value are three states:
/// a member is there exactly when its setter was called.
/// </summary>
internal sealed class MemberBag
{
    private readonly Dictionary<string, object?> _members = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object?> Members => _members;

    public T? Get<T>(string name) => _members.TryGetValue(name, out var value) ? (T?)value : default;

    public void Set(string name, object? value) => _members[name] = value;

    /// <summary>A copy, because a record's <c>with</c> would share the bag.</summary>
    public MemberBag Copy()
    {
        var copy = new MemberBag();
        foreach (var (name, value) in _members)
        {
            copy._members[name] = value;
        }

        return copy;
    }

    /// <summary>Writes the members as one JSON object, in the given order; others follow as they were set.</summary>
    public void WriteTo(Utf8JsonWriter writer, IReadOnlyList<string> order)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in _members.OrderBy(member => Place(order, member.Key)))
        {
            if (value is IWritableMembers several)
            {
                several.WriteTo(writer);
                continue;
            }

            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static int Place(IReadOnlyList<string> order, string name)
    {
        for (var index = 0; index < order.Count; index++)
        {
            if (order[index] == name)
            {
                return index;
            }
        }

        return int.MaxValue;
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case Guid id: writer.WriteStringValue(id); break;
            case DateOnly date: writer.WriteStringValue(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: writer.WriteStringValue(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)); break;
            case IWritableJson nested: nested.WriteTo(writer); break;
            case IEnumerable<IWritableJson> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    item.WriteTo(writer);
                }

                writer.WriteEndArray();
                break;
            default: throw new InvalidOperationException($"A member of type {value.GetType().Name} cannot be written.");
        }
    }
}
