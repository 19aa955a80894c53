using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive;

/// <summary>What search knows: the records as they were a while ago. The real index lags too, by an undocumented time.</summary>
internal sealed class SearchIndex(TimeProvider time, TimeSpan lag)
{
    private readonly SortedDictionary<long, (PipedriveEntity Entity, JsonObject Record)> _known = [];
    private readonly Queue<(DateTimeOffset Due, PipedriveEntity Entity, JsonObject Record)> _waiting = new();

    public void Note(PipedriveEntity entity, JsonObject record) => _waiting.Enqueue((time.GetUtcNow() + lag, entity, (JsonObject)record.DeepClone()));

    /// <summary>The records that can be found now, in the order of their ids; deleted ones cannot.</summary>
    public IEnumerable<JsonObject> Of(PipedriveEntity entity)
    {
        var now = time.GetUtcNow();
        while (_waiting.TryPeek(out var next) && next.Due <= now)
        {
            var (_, kind, record) = _waiting.Dequeue();
            _known[record["id"]!.GetValue<long>()] = (kind, record);
        }

        return _known.Values.Where(known => known.Entity == entity && known.Record["is_deleted"]!.GetValue<bool>() == false).Select(known => known.Record);
    }
}
