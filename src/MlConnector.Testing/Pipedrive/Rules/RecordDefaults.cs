using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>What a new record has before the request's members, and what follows from them.</summary>
internal static class RecordDefaults
{
    // An open deal has no won_time at all, although the documentation calls it required.
    private static readonly Dictionary<string, string> _templates = new()
    {
        ["deals"] = """
            {"status":"open","value":0,"currency":null,"is_archived":false,"probability":null,"lost_reason":null,"person_id":null,"org_id":null,
            "stage_change_time":null,"origin":null,"origin_id":null,"channel":null,"channel_id":null,"source_lead_id":null}
            """,
        ["persons"] = """{"org_id":null,"emails":[],"phones":[],"picture_id":null,"marketing_status":null}""",
        ["organizations"] = """{"address":null,"website":null,"linkedin":null,"industry":null,"annual_revenue":null,"employee_count":null}""",
        ["products"] = """
            {"code":null,"description":null,"unit":null,"tax":0,"category":null,"is_linkable":true,"prices":[],
            "billing_frequency":"one-time","billing_frequency_cycles":null}
            """,
        ["activities"] = """
            {"subject":"Call","type":"call","creator_user_id":null,"deal_id":null,"lead_id":null,"person_id":null,"org_id":null,"project_id":null,
            "due_date":null,"due_time":null,"duration":null,"busy":false,"done":false,"marked_as_done_time":null,"location":null,"participants":[],
            "attendees":[],"conference_meeting_client":null,"conference_meeting_url":null,"conference_meeting_id":null,"public_description":null,
            "priority":null,"note":null,"outcome":null}
            """,
        ["pipelines"] = """{"is_deal_probability_enabled":false}""",
        ["stages"] = """{"deal_probability":100,"is_deal_rot_enabled":false,"days_to_rotten":null}""",
    };

    public static JsonObject Of(RecordKind kind, AccountState state)
    {
        var now = state.Now;
        var record = new JsonObject { ["id"] = 0, ["add_time"] = now, ["update_time"] = now, ["is_deleted"] = false };
        if (kind == RecordKinds.Pipelines || kind == RecordKinds.Stages)
        {
            record["order_nr"] = state.Of(kind).Count;
        }
        else
        {
            record["owner_id"] = state.Actor.UserId;
        }

        if (kind.HasCustomFields)
        {
            record["visible_to"] = 3;
            record["custom_fields"] = new JsonObject(state.Fields.CustomOf(kind.Singular).Select(field => KeyValuePair.Create(field.Text("field_code")!, (JsonNode?)null)));
        }

        if (kind.Members.ContainsKey("label_ids"))
        {
            record["label_ids"] = new JsonArray();
        }

        foreach (var (name, value) in OwnMembers(kind, state))
        {
            record[name] = value?.DeepClone();
        }

        return record;
    }

    public static void Complete(RecordKind kind, JsonObject record, AccountState state)
    {
        if (kind == RecordKinds.Products)
        {
            Products.CompletePrices(record, state.Options.DefaultCurrency);
        }
        else if (kind == RecordKinds.Deals)
        {
            DealRules.PlaceInStage(record, null, state);
        }
    }

    private static JsonObject OwnMembers(RecordKind kind, AccountState state)
    {
        var members = _templates.TryGetValue(kind.Set, out var template) ? (JsonObject)JsonNode.Parse(template)! : [];
        if (kind == RecordKinds.Deals)
        {
            members["currency"] = state.Options.DefaultCurrency;
            members["stage_change_time"] = state.Now;
            members["origin"] = state.Actor.IsApi ? "API" : "ManuallyCreated";
        }
        else if (kind == RecordKinds.Activities)
        {
            members["creator_user_id"] = state.Actor.UserId;
            members["due_date"] = state.Now[..10];
        }

        return members;
    }
}
