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
    private readonly List<int> _ends = [];
    private SharedKeys _keys = SharedKeys.None;
    private byte[] _values = new byte[1024];
    private int _length;

    /// <summary>An empty one, for the current thread until the next call.</summary>
    public static CustomFieldsBuilder Start()
    {
        var own = _own is { } used && used._values.Length <= MostKept ? used : _own = new CustomFieldsBuilder();
        own._ends.Clear();
        own._keys = SharedKeys.None;
        own._length = 0;
        return own;
    }

    /// <summary>Takes over a member of an object; the reader stands on its name, and then on the end of its value.</summary>
    /// <exception cref="JsonException">A text is no valid UTF-8.</exception>
    public void Add(ref Utf8JsonReader reader)
    {
        _keys = _keys.With(reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan);
        reader.Read();
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            CopyAll(ref reader);
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            Copy(ref reader);
        }

        _ends.Add(_length);
    }

    public void Add(string key, JsonElement value)
    {
        _keys = _keys.With(Encoding.UTF8.GetBytes(key));
        if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        {
            Write(JsonMarshal.GetRawUtf8Value(value));
        }

        _ends.Add(_length);
    }

    /// <summary>The fields: first where each value ends, then the values.</summary>
    public CustomFields Build()
    {
        var start = _ends.Count * sizeof(int);
        var json = new byte[start + _length];
        for (var index = 0; index < _ends.Count; index++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(json.AsSpan(index * sizeof(int)), start + _ends[index]);
        }

        _values.AsSpan(0, _length).CopyTo(json.AsSpan(start));
        return _ends.Count == 0 ? CustomFields.Empty : new CustomFields(_keys, json);
    }

    // A reader does not give away its buffer, so objects and arrays are put together from their tokens.
    private void CopyAll(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        Copy(ref reader);
        for (var isFirst = true; reader.Read() && reader.CurrentDepth > depth;)
        {
            if (!isFirst && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                Write(","u8);
            }

            isFirst = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray;
            Copy(ref reader);
        }

        Copy(ref reader);
    }

    private void Copy(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> token = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            Write(token);
            return;
        }

        if (reader.ValueIsEscaped ? reader.GetString() is null : !Utf8.IsValid(token))
        {
            throw new JsonException("A text is no valid UTF-8.");
        }

        Write("\""u8);
        Write(token);
        Write(reader.TokenType == JsonTokenType.PropertyName ? "\":"u8 : "\""u8);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _values.Length - _length)
        {
            Array.Resize(ref _values, Math.Max(_values.Length * 2, _length + bytes.Length));
        }

        bytes.CopyTo(_values.AsSpan(_length));
        _length += bytes.Length;
    }
}
