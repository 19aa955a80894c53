using System.Globalization;
using System.Text;

namespace MlConnector.Pipedrive;

/// <summary>Query parameters in the forms that both versions understand: lists with commas, times with seconds, flags in lower case.</summary>
internal sealed class QueryText
{
    private const int MostKeys = 15;
    private readonly StringBuilder _text = new();

    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    public void Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, bool? value) => Add(name, value is { } flag ? (flag ? "true" : "false") : null);

    public void Add(string name, DateTimeOffset? value) => Add(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public void AddId<T>(string name, T? value)
        where T : struct => Add(name, value?.ToString());

    public void AddList<T>(string name, IReadOnlyList<T> values) => Add(name, values.Count == 0 ? null : string.Join(',', values));

    /// <exception cref="ArgumentException">More keys than Pipedrive takes.</exception>
    public void AddKeys(string name, IReadOnlyList<string> keys) => AddList(
        name, keys.Count <= MostKeys ? keys : throw new ArgumentException($"Pipedrive returns at most {MostKeys} chosen custom fields, not {keys.Count}; leave the list empty for all of them.", nameof(keys)));

    public override string ToString() => _text.ToString();
}
