using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>The field definitions of the account, built-in ones first. A custom field's key is random, so it differs in every account.</summary>
internal sealed class FieldCatalog
{
    private static readonly Dictionary<string, string> _builtIn = new()
    {
        ["deal"] = "id:int title:varchar value:monetary currency:varchar owner_id:user person_id:people org_id:org pipeline_id:double stage_id:stage status:status probability:int expected_close_date:date label_ids:set visible_to:visible_to add_time:date update_time:date won_time:date lost_time:date close_time:date",
        ["person"] = "id:int name:varchar first_name:varchar last_name:varchar emails:varchar phones:phone owner_id:user org_id:org label_ids:set visible_to:visible_to add_time:date update_time:date",
        ["organization"] = "id:int name:varchar address:address owner_id:user label_ids:set visible_to:visible_to add_time:date update_time:date website:varchar linkedin:varchar industry:enum annual_revenue:double employee_count:int",
        ["product"] = "id:int name:varchar code:varchar description:text unit:varchar tax:double category:enum owner_id:user is_linkable:boolean visible_to:visible_to prices:varchar add_time:date update_time:date",
        ["activity"] = "id:int subject:varchar type:varchar owner_id:user deal_id:deal person_id:people org_id:org due_date:date due_time:time duration:time done:boolean note:text",
        ["note"] = "id:int content:text user_id:user deal_id:deal person_id:people org_id:org lead_id:lead add_time:date update_time:date pinned_to_deal_flag:enum pinned_to_person_flag:enum pinned_to_organization_flag:enum pinned_to_lead_flag:enum",
    };

    private readonly Dictionary<string, List<JsonObject>> _fields = [];
    private readonly HashSet<(string Singular, string Code)> _removed = [];
    private long _nextId;
    private long _nextOption;

    public FieldCatalog(string now)
    {
        foreach (var (singular, fields) in _builtIn)
        {
            _fields[singular] = [.. fields.Split(' ').Select(field => field.Split(':')).Select(field => Define(field[0], Title(field[0]), field[1], OptionsOf(field[0]), false, now))];
        }

        // Kinds without definitions of their own.
        _fields["pipeline"] = [];
        _fields["stage"] = [];
    }

    /// <summary>The definitions of one kind of record; a lead has those of deals.</summary>
    public IReadOnlyList<JsonObject> Of(string singular) => List(singular);

    public IEnumerable<JsonObject> CustomOf(string singular) => List(singular).Where(field => field.Flag("is_custom_field"));

    public JsonObject? Find(string singular, string code) => List(singular).FirstOrDefault(field => field.Text("field_code") == code);

    public JsonObject Add(string singular, string name, string type, IEnumerable<string> options, string now)
    {
        var field = Define(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)), name, type, null, true, now);
        field["options"] = FieldTypes.HasOptions(type) ? new JsonArray([.. options.Select(label => NewOption(label, now))]) : null;
        List(singular).Add(field);
        return field;
    }

    public void Remove(string singular, JsonObject field)
    {
        List(singular).Remove(field);
        _removed.Add((Owner(singular), field.Text("field_code")!));
    }

    /// <summary>Whether a field of that key was there once; writes of v1 may still name it.</summary>
    public bool IsRemoved(string singular, string code) => _removed.Contains((Owner(singular), code));

    public JsonObject NewOption(string label, string now) =>
        new() { ["id"] = ++_nextOption, ["label"] = label, ["color"] = null, ["add_time"] = now, ["update_time"] = now };

    private List<JsonObject> List(string singular) => _fields[Owner(singular)];

    private static string Owner(string singular) => singular == "lead" ? "deal" : singular;

    private JsonObject Define(string code, string name, string type, JsonArray? options, bool isCustom, string now) => new()
    {
        ["id"] = ++_nextId,
        ["field_code"] = code,
        ["field_name"] = name,
        ["field_type"] = type,
        ["description"] = null,
        ["options"] = options,
        ["subfields"] = FieldTypes.Parts(type) is { Count: > 0 } parts
            ? new JsonArray([.. parts.Select(part => (JsonNode)new JsonObject { ["field_code"] = $"{code}_{part.Name}", ["field_name"] = $"{part.Name} of {name}", ["field_type"] = part.Type })])
            : null,
        ["is_custom_field"] = isCustom,
        ["is_optional_response_field"] = false,
        ["add_time"] = now,
        ["update_time"] = now,
    };

    // The options of built-in fields have ids that are texts.
    private static JsonArray? OptionsOf(string code) => code switch
    {
        "status" => Options(("open", "Open"), ("won", "Won"), ("lost", "Lost"), ("deleted", "Deleted")),
        "visible_to" => Options(("1", "Item owner"), ("3", "All users"), ("5", "Item owner's visibility group and sub-groups"), ("7", "Entire company")),
        "label_ids" or "industry" or "category" => [],
        "pinned_to_deal_flag" or "pinned_to_person_flag" or "pinned_to_organization_flag" or "pinned_to_lead_flag" => Flags(),
        _ => null,
    };

    private static JsonArray Options(params (string Id, string Label)[] options) =>
        new([.. options.Select(option => (JsonNode)new JsonObject { ["id"] = option.Id, ["label"] = option.Label })]);

    // Those of notes have numbers, where other built-in fields have texts.
    private static JsonArray Flags() => [new JsonObject { ["id"] = 1, ["label"] = "Yes" }, new JsonObject { ["id"] = 0, ["label"] = "No" }];

    private static string Title(string code)
    {
        var words = code.Replace("_ids", "", StringComparison.Ordinal).Replace("_id", "", StringComparison.Ordinal).Replace('_', ' ');
        return code == "id" ? "ID" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
