using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace MlConnector.Pipedrive;

/// <summary>Collects the custom fields of one record after the other.</summary>
internal sealed class CustomFieldsBuilder
{
    private const int MostKept = 64 * 1024;
    [ThreadStatic]
    private static CustomFieldsBuilder? _own;
    private readonly ArrayBufferWriter<byte> _values = new(1024);
    private readonly List<int> _ends = [];
    private SharedKeys _keys = SharedKeys.None;

    /// <summary>An empty one, for the current thread until the next call.</summary>
    public static CustomFieldsBuilder Start()
    {
        var own = _own is { } used && used._values.Capacity <= MostKept ? used : _own = new CustomFieldsBuilder();
        own._values.ResetWrittenCount();
        own._ends.Clear();
        own._keys = SharedKeys.None;
        return own;
    }

    /// <summary>Takes over a member of an object; the reader stands on its name, and then on the end of its value.</summary>
    /// <exception cref="JsonException">A text is no valid UTF-8.</exception>
    public void Add(ref Utf8JsonReader reader)
    {
        _keys = _keys.With(reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan);
        reader.Read();
        if (reader.TokenType != JsonTokenType.Null)
        {
            Copy(ref reader);
        }

        _ends.Add(_values.WrittenCount);
    }

    public void Add(string key, JsonElement value)
    {
        _keys = _keys.With(Encoding.UTF8.GetBytes(key));
        if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        {
            _values.Write(JsonMarshal.GetRawUtf8Value(value));
        }

        _ends.Add(_values.WrittenCount);
    }

    /// <summary>The fields: first where each value ends, then the values.</summary>
    public CustomFields Build()
    {
        var start = _ends.Count * sizeof(int);
        var json = new byte[start + _values.WrittenCount];
        for (var index = 0; index < _ends.Count; index++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(json.AsSpan(index * sizeof(int)), start + _ends[index]);
        }

        _values.WrittenSpan.CopyTo(json.AsSpan(start));
        return _ends.Count == 0 ? CustomFields.Empty : new CustomFields(_keys, json);
    }

    // A reader does not give away its buffer, so objects and arrays are put together from their tokens.
    private void Copy(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var isNext = false;
        do
        {
            var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (isNext && !isEnd)
            {
                _values.Write(","u8);
            }

            isNext = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);
            CopyToken(ref reader);
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
    }

    private void CopyToken(ref Utf8JsonReader reader)
    {
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        ReadOnlySpan<byte> token = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        if (!isText)
        {
            _values.Write(token);
            return;
        }

        if (reader.ValueIsEscaped ? reader.GetString() is null : !Utf8.IsValid(token))
        {
            throw new JsonException("A text is no valid UTF-8.");
        }

        _values.Write("\""u8);
        _values.Write(token);
        _values.Write(reader.TokenType == JsonTokenType.PropertyName ? "\":"u8 : "\""u8);
    }
}
