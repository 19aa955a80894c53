using System.Globalization;
using System.Text;
using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// The value of a custom field as the JSON that came, valid and without space around it; no bytes where there is nothing. Readings give null
/// for nothing and for something else.
/// </summary>
internal readonly ref struct CustomValue(ReadOnlySpan<byte> json)
{
    // Records write { value }, webhooks { id }, { from } or { values }, older records the bare value.
    private static readonly string[] _mainMembers = ["value", "id", "from", "values", "formatted_address"];
    private readonly ReadOnlySpan<byte> _json = json;

    public bool IsMissing => _json.IsEmpty;

    public bool IsObject => _json is [(byte)'{', ..];

    /// <summary>Texts as they are, numbers and flags as they are written.</summary>
    public string? Text => _json switch
    {
        [(byte)'"', ..] => Unescaped() ?? RepeatedText.Of(_json[1..^1]),
        _ when IsNothing || IsObject || IsArray => null,
        _ => RepeatedText.Of(_json),
    };

    public decimal? Number => decimal.TryParse(Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public long? Id => long.TryParse(Scalar, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public DateOnly? Date
    {
        get
        {
            const string Format = "yyyy-MM-dd";
            Span<char> text = stackalloc char[Format.Length];
            return Scalar is { Length: 10 } scalar && Encoding.UTF8.TryGetChars(scalar, text, out var length) && DateOnly.TryParseExact(text[..length], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        }
    }

    public TimeOnly? Time => TimeOnly.TryParse(Text, CultureInfo.InvariantCulture, out var time) ? time : null;

    /// <summary>Ids in an array of numbers or objects, or in a text with commas.</summary>
    public IReadOnlyList<long> Ids => IsArray ? Items() : [.. (Text ?? "").Split(',', StringSplitOptions.TrimEntries).Select(IdOf).OfType<long>()];

    /// <summary>The value itself, which some write as one member of an object.</summary>
    public CustomValue Main
    {
        get
        {
            foreach (var name in IsObject ? _mainMembers : [])
            {
                if (Member(name) is { IsMissing: false, IsObject: false } inner)
                {
                    return inner;
                }
            }

            return IsObject ? default : this;
        }
    }

    private bool IsArray => _json is [(byte)'[', ..];

    private bool IsNothing => _json is [] or [(byte)'n', ..];

    private ReadOnlySpan<byte> Scalar => _json switch
    {
        [(byte)'"', ..] => Unescaped() is { } text ? Encoding.UTF8.GetBytes(text) : _json[1..^1],
        _ => _json,
    };

    /// <summary>A member of an object; missing when there is none.</summary>
    public CustomValue Member(string name)
    {
        var reader = new Utf8JsonReader(_json);
        for (var isInside = IsObject && reader.Read(); isInside && reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            var isIt = reader.ValueTextEquals(name);
            var member = Next(ref reader);
            if (isIt)
            {
                return member;
            }
        }

        return default;
    }

    public JsonElement ToElement()
    {
        var reader = new Utf8JsonReader(IsMissing ? "null"u8 : _json);
        return JsonElement.ParseValue(ref reader);
    }

    private static long? IdOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private List<long> Items()
    {
        var ids = new List<long>();
        var reader = new Utf8JsonReader(_json);
        reader.Read();
        for (var item = Next(ref reader); !item.IsMissing; item = Next(ref reader))
        {
            if ((item.IsObject ? item.Member("id") : item).Id is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <summary>The value after the token that the reader stands on.</summary>
    private CustomValue Next(scoped ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return reader.TokenType == JsonTokenType.EndArray && start == (int)reader.TokenStartIndex ? default : new(_json[start..(int)reader.BytesConsumed]);
    }

    private string? Unescaped()
    {
        if (!_json.Contains((byte)'\\'))
        {
            return null;
        }

        var reader = new Utf8JsonReader(_json);
        reader.Read();
        return reader.GetString();
    }
}
