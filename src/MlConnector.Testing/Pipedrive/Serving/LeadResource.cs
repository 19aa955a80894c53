using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Rules;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Leads, their labels and their sources, all of v1.</summary>
internal sealed class LeadResource(AccountState state) : IResource
{
    private static readonly HashSet<string> _colors = RecordKind.Words("blue brown dark-gray gray green orange pink purple red yellow");

    public Outcome? Answer(Call call) => call.Version != 1 ? null : (call.Method, call.Path) switch
    {
        ("GET", ["leads"]) => List(call, false),
        ("GET", ["leads", "archived"]) => List(call, true),
        ("POST", ["leads"]) => Create(call.Members()),
        ("GET", ["leads", var id]) => Outcome.One(Shown(Find(id, call)), "get lead"),
        ("PATCH", ["leads", var id]) => Update(Find(id, call), call.Members()),
        ("DELETE", ["leads", var id]) => Delete(Find(id, call)),
        ("GET", ["leadSources"]) => Outcome.Many([new JsonObject { ["name"] = "API" }, new JsonObject { ["name"] = "Manually created" }], "list lead sources"),
        ("GET", ["leadLabels"]) => Outcome.Many(state.LeadLabels.Values, "list lead labels"),
        ("POST", ["leadLabels"]) => WriteLabel(null, call.Members()),
        ("PATCH", ["leadLabels", var id]) => WriteLabel(Label(id), call.Members()),
        ("DELETE", ["leadLabels", var id]) => DeleteLabel(Label(id)),
        _ => null,
    };

    private Outcome List(Call call, bool isArchived)
    {
        var since = call.Query("updated_since");
        var leads = state.Leads.Values.Where(lead =>
            lead.Flag("is_archived") == isArchived && Visibility.CanSee(call.Caller.UserId, call.Caller.IsAdmin, lead)
            && (since is null || string.CompareOrdinal(lead.Text("update_time"), since.Replace("Z", ".000Z", StringComparison.Ordinal)) >= 0)
            && ((string[])["owner_id", "person_id", "organization_id"]).All(name => call.Query(name) is not { } wanted || lead.Text(name) == wanted));
        return new Outcome(Listing.ByOffset(leads, call, isFlat: true, show: Shown), isArchived ? "list archived leads" : "list leads");
    }

    private Outcome Create(JsonObject members)
    {
        return Outcome.Changed(Shown(LeadRules.Add(state, LeadRules.Checked(state, null, members))), "create lead", 201);
    }

    private Outcome Update(JsonObject lead, JsonObject members)
    {
        LeadRules.Change(state, lead, LeadRules.Checked(state, lead, members));
        return Outcome.Changed(Shown(lead), "update lead");
    }

    private Outcome Delete(JsonObject lead)
    {
        LeadRules.Remove(state, lead);
        return Outcome.Deleted(lead["id"]!, "delete lead");
    }

    private JsonObject Shown(JsonObject lead) => LegacyShape.OfLead(lead, state.Fields);

    private JsonObject Find(string id, Call call) =>
        state.Leads.TryGetValue(id, out var lead) && Visibility.CanSee(call.Caller.UserId, call.Caller.IsAdmin, lead) ? lead : throw Refusal.NotFound("Lead");

    private JsonObject Label(string id) => state.LeadLabels.TryGetValue(id, out var label) ? label : throw Refusal.NotFound("Lead label");

    private Outcome WriteLabel(JsonObject? label, JsonObject members)
    {
        var color = members.Text("color") ?? label?.Text("color");
        if (color is null || !_colors.Contains(color))
        {
            throw Refusal.Schema($"color: must be one of {string.Join(", ", _colors)}");
        }

        var name = label is not null && !members.ContainsKey("name") ? label.Text("name")! : Call.RequiredText(members, "name");
        var isNew = label is null;
        label ??= new JsonObject { ["id"] = state.NewUniqueId(), ["add_time"] = state.Now };
        label["name"] = name;
        label["color"] = color;
        label["update_time"] = state.Now;
        state.LeadLabels[label.Text("id")!] = label;
        return Outcome.Changed(label, isNew ? "create lead label" : "update lead label");
    }

    private Outcome DeleteLabel(JsonObject label)
    {
        var id = label.Text("id")!;
        state.LeadLabels.Remove(id);
        foreach (var lead in state.Leads.Values)
        {
            lead["label_ids"] = Json.List(((JsonArray)lead["label_ids"]!).Where(other => other!.ToString() != id));
        }

        return Outcome.Deleted(id, "delete lead label");
    }
}
