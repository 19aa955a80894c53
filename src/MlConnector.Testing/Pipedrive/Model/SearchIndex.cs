using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>What search knows: the records as they were a while ago. The real index lags too, by an undocumented time.</summary>
internal sealed class SearchIndex(TimeProvider time, TimeSpan lag)
{
    private readonly Dictionary<string, OrderedDictionary<string, JsonObject>> _known = [];
    private readonly Queue<(DateTimeOffset Due, string Singular, JsonObject Record)> _waiting = new();

    public void Note(string singular, JsonObject record) => _waiting.Enqueue((time.GetUtcNow() + lag, singular, record.Copy()));

    /// <summary>The records that can be found now, in the order of their creation; deleted ones cannot.</summary>
    public IEnumerable<JsonObject> Of(string singular)
    {
        var now = time.GetUtcNow();
        while (_waiting.TryPeek(out var next) && next.Due <= now)
        {
            var (_, kind, record) = _waiting.Dequeue();
            Shelf(kind)[record["id"]!.ToString()] = record;
        }

        return Shelf(singular).Values.Where(record => !record.Flag("is_deleted"));
    }

    private OrderedDictionary<string, JsonObject> Shelf(string singular) => _known.TryGetValue(singular, out var shelf) ? shelf : _known[singular] = [];
}
