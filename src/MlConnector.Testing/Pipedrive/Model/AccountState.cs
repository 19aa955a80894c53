using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Rules;
using MlConnector.Testing.Pipedrive.Webhooks;

namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>The account: tables of records with numbers, leads with unique ids, field definitions, history, index and webhooks.</summary>
internal sealed class AccountState
{
    public const string Lines = "dealProducts";
    private readonly TimeProvider _time;
    private readonly Dictionary<string, SortedDictionary<long, JsonObject>> _tables = [];
    private readonly Dictionary<string, long> _lastIds = [];

    public AccountState(TimeProvider time, PipedriveSimulatorOptions options)
    {
        _time = time;
        Options = options;
        Fields = new FieldCatalog(Now);
        Index = new SearchIndex(time, options.SearchLag);
        Webhooks = new WebhookRegister(this, time);
        AccountSetup.Fill(this);
    }

    public PipedriveSimulatorOptions Options { get; }

    public FieldCatalog Fields { get; }

    public SearchIndex Index { get; }

    public ChangeHistory History { get; } = new();

    public WebhookRegister Webhooks { get; }

    /// <summary>Leads by their unique ids, in the order of their creation.</summary>
    public OrderedDictionary<string, JsonObject> Leads { get; } = [];

    public OrderedDictionary<string, JsonObject> LeadLabels { get; } = [];

    /// <summary>The bytes of files, by their ids.</summary>
    public Dictionary<long, byte[]> Contents { get; } = [];

    /// <summary>What was deleted, oldest first.</summary>
    public Queue<(DateTimeOffset At, RecordKind Kind, long Id)> Deletions { get; } = new();

    public Actor Actor { get; set; } = new(1, false);

    public string Now => Json.Stamp(UtcNow);

    public DateTimeOffset UtcNow => _time.GetUtcNow();

    public SortedDictionary<long, JsonObject> Of(RecordKind kind) => Table(kind.Set);

    public SortedDictionary<long, JsonObject> Table(string set) => _tables.TryGetValue(set, out var table) ? table : _tables[set] = [];

    /// <summary>Every kind of record counts for itself, so that the ids of two kinds overlap.</summary>
    public long NextId(string set) => _lastIds[set] = _lastIds.GetValueOrDefault(set) + 1;

    public string NewUniqueId() => Guid.CreateVersion7(UtcNow).ToString();

    /// <summary>Puts a row into a table that has no rules of its own.</summary>
    public JsonObject Store(string set, JsonObject members)
    {
        var row = new JsonObject { ["id"] = NextId(set) };
        foreach (var (name, value) in members)
        {
            row[name] = value?.DeepClone();
        }

        Table(set)[row.Id()] = row;
        return row;
    }

    public JsonObject Insert(RecordKind kind, JsonObject members)
    {
        var record = RecordDefaults.Of(kind, this);
        RecordRules.Apply(kind, record, members, this);
        record["id"] = NextId(kind.Set);
        RecordDefaults.Complete(kind, record, this);
        Of(kind)[record.Id()] = record;
        Index.Note(kind.Singular, record);
        Webhooks.Announce(kind.Singular, "create", record, null);
        return record;
    }

    public void Change(RecordKind kind, JsonObject record, JsonObject members)
    {
        var previous = record.Copy();
        RecordRules.Apply(kind, record, members, this);
        Touch(kind, record, previous);
    }

    /// <summary>Makes a change known that was already made.</summary>
    public void Touch(RecordKind kind, JsonObject record, JsonObject previous, (string Name, long Id)? merge = null)
    {
        record["update_time"] = Now;
        Index.Note(kind.Singular, record);
        History.Note(kind.Set, record, previous, Actor, Now);
        Webhooks.Announce(kind.Singular, "change", record, previous, merge);
    }

    /// <summary>Deletes softly; the time of change becomes the time of deletion.</summary>
    public void Delete(RecordKind kind, JsonObject record, (string Name, long Id)? merge = null)
    {
        var previous = record.Copy();
        record["is_deleted"] = true;
        record["update_time"] = Now;
        if (kind == RecordKinds.Deals)
        {
            record["status"] = "deleted";
        }

        Deletions.Enqueue((UtcNow, kind, record.Id()));
        Index.Note(kind.Singular, record);
        Webhooks.Announce(kind.Singular, "delete", record, previous, merge);
    }

    /// <summary>Brings back what was deleted and not purged yet.</summary>
    public void Restore(RecordKind kind, JsonObject record)
    {
        var previous = record.Copy();
        record["is_deleted"] = false;
        Touch(kind, record, previous);
    }

    public IEnumerable<JsonObject> LinesOf(long deal) => Table(Lines).Values.Where(line => line.Long("deal_id") == deal);

    /// <summary>Everything of a table that belongs to a record, in the order of creation.</summary>
    public IEnumerable<JsonObject> Belonging(string table, string member, long id) => Table(table).Values.Where(row => row.Long(member) == id);
}
