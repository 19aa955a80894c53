using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>Leads: unique ids, a value with its currency or none, a person or an organization always, the custom fields of deals.</summary>
internal static class LeadRules
{
    private static readonly HashSet<string> _members = RecordKind.Words(
        "title owner_id label_ids person_id organization_id value expected_close_date visible_to was_seen origin_id channel channel_id is_archived");

    /// <summary>Refuses what no lead can have, and gives the members as leads are kept: custom fields in one map, as other records have them.</summary>
    public static JsonObject Checked(AccountState state, JsonObject? lead, JsonObject members)
    {
        var own = new JsonObject(members.Where(member => _members.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        CheckOwn(state, lead, own);
        if (LeadFields.Gather(state, lead, members.Where(member => !_members.Contains(member.Key))) is { Count: > 0 } custom)
        {
            own["custom_fields"] = custom;
        }

        return own;
    }

    private static void CheckOwn(AccountState state, JsonObject? lead, JsonObject members)
    {
        var isNew = lead is null;
        if (members.ContainsKey(isNew ? "is_archived" : "origin_id"))
        {
            throw Refusal.UnknownMember(isNew ? "is_archived" : "origin_id");
        }

        if (lead?.Flag("is_archived") == true && members["is_archived"]?.GetValueKind() != JsonValueKind.False)
        {
            throw new Refusal(400, "Archived leads cannot be edited", "ERR_LEAD_ARCHIVED");
        }

        if (isNew)
        {
            Call.RequiredText(members, "title");
        }

        RequireLink(state, lead, members);
        if (members["value"] is { } value && (value is not JsonObject money || money["amount"]?.GetValueKind() != JsonValueKind.Number || money.Text("currency") is not { Length: 3 }))
        {
            throw Refusal.Schema("value: Expected object with amount and currency");
        }

        if (members["visible_to"] is { } visibility && (visibility.GetValueKind() != JsonValueKind.String || visibility.ToString() is not ("1" or "3" or "5" or "7")))
        {
            throw Refusal.Schema("visible_to: must be one of \"1\", \"3\", \"5\", \"7\"");
        }

        if (members["label_ids"] is JsonArray labels && labels.Any(label => !state.LeadLabels.ContainsKey(label?.ToString() ?? "")))
        {
            throw Refusal.Schema("label_ids: There is no such label");
        }
    }

    public static JsonObject Add(AccountState state, JsonObject members)
    {
        var moment = Moment(state);
        var id = state.NewUniqueId();
        var lead = new JsonObject
        {
            ["id"] = id,
            ["title"] = null,
            ["owner_id"] = state.Actor.UserId,
            ["creator_id"] = state.Actor.UserId,
            ["label_ids"] = new JsonArray(),
            ["person_id"] = null,
            ["organization_id"] = null,
            ["source_name"] = "API",
            ["origin"] = "API",
            ["origin_id"] = null,
            ["channel"] = null,
            ["channel_id"] = null,
            ["source_deal_id"] = null,
            ["is_archived"] = false,
            ["was_seen"] = false,
            ["value"] = null,
            ["expected_close_date"] = null,
            ["next_activity_id"] = null,
            ["add_time"] = moment,
            ["update_time"] = moment,
            ["visible_to"] = "3",
            ["cc_email"] = $"{state.Options.CompanyDomain}+lead{id}@pipedrivemail.com",
            ["custom_fields"] = new JsonObject(state.Fields.CustomOf("lead").Select(field => KeyValuePair.Create(field.Text("field_code")!, (JsonNode?)null))),
        };
        Copy(state, lead, members);
        state.Leads[id] = lead;
        state.Index.Note("lead", lead);
        state.Webhooks.Announce("lead", "create", lead, null);
        return lead;
    }

    public static void Change(AccountState state, JsonObject lead, JsonObject members)
    {
        var previous = lead.Copy();
        Copy(state, lead, members);
        lead["update_time"] = Moment(state);
        state.Index.Note("lead", lead);
        state.Webhooks.Announce("lead", "change", lead, previous);
    }

    public static void Remove(AccountState state, JsonObject lead)
    {
        var gone = lead.Copy();
        gone["is_deleted"] = true;
        state.Leads.Remove(lead.Text("id")!);
        state.Index.Note("lead", gone);
        state.Webhooks.Announce("lead", "delete", lead, lead);
    }

    private static void Copy(AccountState state, JsonObject lead, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            if (name == "custom_fields")
            {
                CustomFields.Apply("lead", (JsonObject)lead[name]!, (JsonObject)value!, state);
            }
            else
            {
                lead[name] = value?.DeepClone();
            }
        }
    }

    private static void RequireLink(AccountState state, JsonObject? lead, JsonObject members)
    {
        var person = members.ContainsKey("person_id") ? members.Long("person_id") : lead?.Long("person_id");
        var organization = members.ContainsKey("organization_id") ? members.Long("organization_id") : lead?.Long("organization_id");
        if (person is null && organization is null)
        {
            throw new Refusal(400, "A lead must be linked to a person or an organization", "ERR_SCHEMA_VALIDATION_FAILED");
        }

        if ((person is { } linked && !state.Of(RecordKinds.Persons).ContainsKey(linked)) || (organization is { } owner && !state.Of(RecordKinds.Organizations).ContainsKey(owner)))
        {
            throw Refusal.NotFound("person or organization");
        }
    }

    private static string Moment(AccountState state) => state.UtcNow.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
