using System.Globalization;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive;

/// <summary>The account: records by kind and id, fields, lines and webhooks.</summary>
internal sealed class PipedriveState(TimeProvider time, PipedriveSimulatorOptions options)
{
    private readonly Dictionary<string, SortedDictionary<long, JsonObject>> _records =
        PipedriveEntity.All.ToDictionary(entity => entity.Set, _ => new SortedDictionary<long, JsonObject>());

    private readonly Dictionary<string, List<JsonObject>> _fields = PipedriveEntity.All.ToDictionary(entity => entity.Singular, _ => new List<JsonObject>());

    private long _nextId;

    public SortedDictionary<long, JsonObject> Lines { get; } = [];

    public SearchIndex Index { get; } = new(time, options.SearchLag);

    public PipedriveWebhooks Webhooks => field ??= new PipedriveWebhooks(time, NextId);

    public string Now => Stamp(time.GetUtcNow());

    public SortedDictionary<long, JsonObject> Of(PipedriveEntity entity) => _records[entity.Set];

    public List<JsonObject> FieldsOf(string singular) => _fields[singular];

    public long NextId() => ++_nextId;

    /// <summary>Time stamps have a resolution of one second.</summary>
    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public JsonObject Insert(PipedriveEntity entity, JsonObject members)
    {
        var id = NextId();
        var record = new JsonObject { ["id"] = id, ["owner_id"] = 1, ["add_time"] = Now, ["update_time"] = Now, ["is_deleted"] = false, ["visible_to"] = 3 };
        if (entity == PipedriveEntity.Deals)
        {
            record["status"] = "open";
            record["value"] = 0;
            record["currency"] = options.DefaultCurrency;
            record["pipeline_id"] = 1;
            record["stage_id"] = 1;
            record["is_archived"] = false;
        }

        var custom = new JsonObject();
        foreach (var field in FieldsOf(entity.Singular))
        {
            custom[field["field_code"]!.GetValue<string>()] = null;
        }

        record["custom_fields"] = custom;
        PipedriveRules.Apply(entity, record, members, Now);
        Of(entity)[id] = record;
        Index.Note(entity, record);
        Webhooks.Announce(entity.Singular, "create", record, null);
        return record;
    }

    public void Change(PipedriveEntity entity, JsonObject record, JsonObject members)
    {
        var previous = (JsonObject)record.DeepClone();
        PipedriveRules.Apply(entity, record, members, Now);
        record["update_time"] = Now;
        Index.Note(entity, record);
        Webhooks.Announce(entity.Singular, "change", record, previous);
    }

    public void Delete(PipedriveEntity entity, JsonObject record, (string Name, long Id)? merge = null)
    {
        var previous = (JsonObject)record.DeepClone();
        record["is_deleted"] = true;
        record["update_time"] = Now;
        if (entity == PipedriveEntity.Deals)
        {
            record["status"] = "deleted";
        }

        Index.Note(entity, record);
        Webhooks.Announce(entity.Singular, "delete", record, previous, merge);
    }

    /// <summary>A deal with lines gets its value from them; the deal's own time of change is not promised to move.</summary>
    public void Recompute(long dealId)
    {
        var lines = Lines.Values.Where(line => line["deal_id"]!.GetValue<long>() == dealId && line["is_enabled"]!.GetValue<bool>()).ToList();
        Of(PipedriveEntity.Deals)[dealId]["value"] = lines.Sum(line => line["sum"]!.GetValue<decimal>());
    }

    /// <summary>Joins two records: what refers to the loser then refers to the survivor, whose members stay as they are.</summary>
    public JsonObject Merge(PipedriveEntity entity, JsonObject loser, JsonObject survivor)
    {
        var (lost, kept) = (loser["id"]!.GetValue<long>(), survivor["id"]!.GetValue<long>());
        if (lost == kept)
        {
            throw PipedriveRefusal.Schema("merge_with_id: must be another record");
        }

        var before = (JsonObject)survivor.DeepClone();
        foreach (var (set, record) in Of().Where(pair => (long?)pair.Record[entity.Reference] == lost))
        {
            record[entity.Reference] = kept;
            Index.Note(set, record);
        }

        Delete(entity, loser, ("merged_to_id", kept));
        survivor["update_time"] = Now;
        Index.Note(entity, survivor);
        Webhooks.Announce(entity.Singular, "change", survivor, before, ("merged_from_id", lost));
        return survivor;
    }

    private List<(PipedriveEntity Entity, JsonObject Record)> Of() =>
        [.. PipedriveEntity.All.SelectMany(entity => Of(entity).Values.Select(record => (entity, record)))];
}
