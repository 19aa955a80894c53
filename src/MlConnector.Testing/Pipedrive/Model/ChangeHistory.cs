using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>What changed in each record, member by member, newest last. v1 serves it as the changelog.</summary>
internal sealed class ChangeHistory
{
    private static readonly HashSet<string> _untold = ["update_time", "custom_fields"];
    private readonly Dictionary<(string Set, long Id), List<JsonObject>> _entries = [];

    public IReadOnlyList<JsonObject> Of(string set, long id) => _entries.GetValueOrDefault((set, id)) ?? [];

    public void Note(string set, JsonObject record, JsonObject previous, Actor actor, string now)
    {
        foreach (var (name, value) in Differences(record, previous).Concat(Differences(Custom(record), Custom(previous))))
        {
            var key = (set, record.Id());
            if (!_entries.TryGetValue(key, out var entries))
            {
                _entries[key] = entries = [];
            }

            entries.Add(new JsonObject
            {
                ["id"] = entries.Count + 1,
                ["field_key"] = name,
                ["old_value"] = value.Old?.ToString(),
                ["new_value"] = value.New?.ToString(),
                ["actor_user_id"] = actor.UserId,
                ["time"] = Json.PlainStamp(now),
                ["change_source"] = actor.IsApi ? "api" : "app",
                ["change_source_user_agent"] = null,
                ["is_bulk_update_flag"] = actor.IsBulkEdit,
            });
        }
    }

    private static IEnumerable<(string Name, (JsonNode? Old, JsonNode? New))> Differences(JsonObject record, JsonObject previous) => record.Select(pair => pair.Key)
        .Union(previous.Select(pair => pair.Key))
        .Where(name => !_untold.Contains(name) && !JsonNode.DeepEquals(record[name], previous[name]))
        .Select(name => (name, (previous[name], record[name])));

    private static JsonObject Custom(JsonObject record) => record["custom_fields"] as JsonObject ?? [];
}
