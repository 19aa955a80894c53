using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>What a new record has before the request's members, and what follows from them.</summary>
internal static class RecordDefaults
{
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

    // An open deal has no won_time at all, although the documentation calls it required.
    private static JsonObject OwnMembers(RecordKind kind, AccountState state) => kind.Set switch
    {
        "deals" => new JsonObject
        {
            ["status"] = "open",
            ["value"] = 0,
            ["currency"] = state.Options.DefaultCurrency,
            ["is_archived"] = false,
            ["probability"] = null,
            ["lost_reason"] = null,
            ["person_id"] = null,
            ["org_id"] = null,
            ["stage_change_time"] = state.Now,
            ["origin"] = state.Actor.IsApi ? "API" : "ManuallyCreated",
            ["origin_id"] = null,
            ["channel"] = null,
            ["channel_id"] = null,
            ["source_lead_id"] = null,
        },
        "persons" => new JsonObject { ["org_id"] = null, ["emails"] = new JsonArray(), ["phones"] = new JsonArray(), ["picture_id"] = null, ["marketing_status"] = null },
        "organizations" => new JsonObject { ["address"] = null, ["website"] = null, ["linkedin"] = null, ["industry"] = null, ["annual_revenue"] = null, ["employee_count"] = null },
        "products" => new JsonObject
        {
            ["code"] = null,
            ["description"] = null,
            ["unit"] = null,
            ["tax"] = 0,
            ["category"] = null,
            ["is_linkable"] = true,
            ["prices"] = new JsonArray(),
            ["billing_frequency"] = "one-time",
            ["billing_frequency_cycles"] = null,
        },
        "activities" => new JsonObject
        {
            ["subject"] = "Call",
            ["type"] = "call",
            ["creator_user_id"] = state.Actor.UserId,
            ["deal_id"] = null,
            ["lead_id"] = null,
            ["person_id"] = null,
            ["org_id"] = null,
            ["project_id"] = null,
            ["due_date"] = state.Now[..10],
            ["due_time"] = null,
            ["duration"] = null,
            ["busy"] = false,
            ["done"] = false,
            ["marked_as_done_time"] = null,
            ["location"] = null,
            ["participants"] = new JsonArray(),
            ["attendees"] = new JsonArray(),
            ["conference_meeting_client"] = null,
            ["conference_meeting_url"] = null,
            ["conference_meeting_id"] = null,
            ["public_description"] = null,
            ["priority"] = null,
            ["note"] = null,
            ["outcome"] = null,
        },
        "pipelines" => new JsonObject { ["is_deal_probability_enabled"] = false },
        _ => new JsonObject { ["deal_probability"] = 100, ["is_deal_rot_enabled"] = false, ["days_to_rotten"] = null },
    };
}
