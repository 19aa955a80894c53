using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Rules;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Turns leads into deals and back, as a job whose end has to be asked for; the source is deleted then.</summary>
internal sealed class ConversionResource(AccountState state) : IResource
{
    private static readonly TimeSpan _duration = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, Job> _jobs = [];

    public Outcome? Answer(Call call) => call.Version != 2 ? null : (call.Method, call.Path) switch
    {
        ("POST", ["deals", var id, "convert", "lead"]) => Start("deal", state.Living(RecordKinds.Deals, id, call.Caller).Text("id")!, new JsonObject()),
        ("POST", ["leads", var id, "convert", "deal"]) => Start("lead", Lead(id).Text("id")!, Target(call.Members())),
        ("GET", [("deals" or "leads") and var set, var id, "convert", "status", var job]) => Status(set[..^1], id, job),
        _ => null,
    };

    private Outcome Start(string source, string id, JsonObject target)
    {
        var key = state.NewUniqueId();
        _jobs[key] = new Job(source, id, target) { Due = state.UtcNow + _duration };
        return Outcome.Changed(new JsonObject { ["conversion_id"] = key }, $"convert {source}");
    }

    private Outcome Status(string source, string id, string key)
    {
        var job = _jobs.GetValueOrDefault(key) is { } known && known.Source == source && known.Id == id ? known : throw Refusal.NotFound("Conversion");
        var isDue = job.Status == "running" && job.Due <= state.UtcNow;
        if (isDue)
        {
            (job.Status, job.Made) = source == "deal" ? ToLead(job) : ToDeal(job);
        }

        var answer = new JsonObject { ["conversion_id"] = key, ["status"] = job.Status };
        if (job.Made is { } made)
        {
            answer[source == "deal" ? "lead_id" : "deal_id"] = made.DeepClone();
        }

        return Outcome.One(answer, "conversion status") with { Committed = isDue };
    }

    private (string Status, JsonNode? Made) ToLead(Job job)
    {
        if (!state.Of(RecordKinds.Deals).TryGetValue(Call.Id(job.Id), out var deal) || deal.Flag("is_deleted") || (deal["person_id"] ?? deal["org_id"]) is null)
        {
            return ("failed", null);
        }

        var members = Common(deal);
        members["organization_id"] = deal.Copy("org_id");
        members["visible_to"] = deal.Text("visible_to");
        members["value"] = new JsonObject { ["amount"] = deal.Copy("value"), ["currency"] = deal.Copy("currency") };
        members["custom_fields"] = deal.Copy("custom_fields");

        var lead = LeadRules.Add(state, members);
        lead["source_deal_id"] = deal.Id();
        state.Delete(RecordKinds.Deals, deal);
        return ("completed", lead.Copy("id"));
    }

    private (string Status, JsonNode? Made) ToDeal(Job job)
    {
        if (!state.Leads.TryGetValue(job.Id, out var lead))
        {
            return ("failed", null);
        }

        var members = Common(lead);
        members["org_id"] = lead.Copy("organization_id");
        members["custom_fields"] = lead.Copy("custom_fields");
        if (lead["value"] is JsonObject money)
        {
            members["value"] = money.Copy("amount");
            members["currency"] = money.Copy("currency");
        }

        foreach (var (name, value) in job.Target)
        {
            members[name] = value?.DeepClone();
        }

        var deal = state.Insert(RecordKinds.Deals, members);
        deal["source_lead_id"] = job.Id;
        LeadRules.Remove(state, lead);
        return ("completed", deal.Copy("id"));
    }

    private static JsonObject Common(JsonObject source)
    {
        var members = new JsonObject();
        foreach (var name in (string[])["title", "owner_id", "person_id", "expected_close_date"])
        {
            if (source[name] is { } value)
            {
                members[name] = value.DeepClone();
            }
        }

        return members;
    }

    private JsonObject Lead(string id) => state.Leads.TryGetValue(id, out var lead) ? lead : throw Refusal.NotFound("Lead");

    private JsonObject Target(JsonObject members)
    {
        if (members.FirstOrDefault(member => member.Key is not ("stage_id" or "pipeline_id")).Key is { } unknown)
        {
            throw Refusal.UnknownMember(unknown);
        }

        DealRules.Check(null, members, state);
        return members;
    }

    private sealed class Job(string source, string id, JsonObject target)
    {
        public string Source { get; } = source;

        public string Id { get; } = id;

        public JsonObject Target { get; } = target;

        public DateTimeOffset Due { get; init; }

        public string Status { get; set; } = "running";

        public JsonNode? Made { get; set; }
    }
}
