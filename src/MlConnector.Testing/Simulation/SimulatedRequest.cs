using System.Text;

namespace MlConnector.Testing.Simulation;

internal sealed record SimulatedRequest(string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private IReadOnlyList<KeyValuePair<string, string>>? _queryValues;
    private string? _bodyText;

    // Set when the address this request names has proven that it takes webhook calls.
    public bool IsAddressProven { get; init; }

    public string Path => Url.AbsolutePath;

    public string Query => Url.Query;

    // Scheme, host and port: what links inside answers start with.
    public string Origin => Url.GetLeftPart(UriPartial.Authority);

    public string? BodyText => Body.Length == 0 ? null : _bodyText ??= Encoding.UTF8.GetString(Body);

    public IReadOnlyList<KeyValuePair<string, string>> QueryValues => _queryValues ??= ParsePairs(Query.TrimStart('?'));

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public string? QueryValue(string name)
    {
        foreach (var pair in QueryValues)
        {
            if (pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value;
            }
        }

        return null;
    }

    public IReadOnlyList<KeyValuePair<string, string>> ReadForm() => ParsePairs(BodyText ?? "");

    private static List<KeyValuePair<string, string>> ParsePairs(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            pairs.Add(new(Unescape(name), equals < 0 ? "" : Unescape(part[(equals + 1)..])));
        }

        return pairs;
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
