using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Rules;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>What v1 alone does with records: merges, copies of deals, changelogs, participants, permitted users.</summary>
internal sealed class HistoryResource(AccountState state) : IResource
{
    public Outcome? Answer(Call call)
    {
        if (call.Version != 1 || call.Path is not [var set, var id, var part, .. var rest] || RecordKinds.Find(set) is not { HasCustomFields: true } kind)
        {
            return null;
        }

        return (call.Method, part, rest) switch
        {
            ("PUT", "merge", []) when kind != RecordKinds.Products => Merge(kind, state.Living(kind, id, call.Caller), call),
            ("GET", "changelog", []) when kind != RecordKinds.Products => Changelog(state.Visible(kind, id, call.Caller), kind, call),
            ("GET", "permittedUsers", []) => Permitted(state.Visible(kind, id, call.Caller)),
            ("POST", "duplicate", []) when kind == RecordKinds.Deals => Duplicate(state.Living(kind, id, call.Caller)),
            ("GET", "participants", []) when kind == RecordKinds.Deals => new Outcome(Listing.ByOffset(Participants(id, call).Select(Shown), call), "list participants"),
            ("POST", "participants", []) when kind == RecordKinds.Deals => AddParticipant(state.Living(kind, id, call.Caller), call),
            ("DELETE", "participants", [var row]) when kind == RecordKinds.Deals => RemoveParticipant(state.RowOf("participants", row, "deal_id", Call.Id(id))),
            _ => null,
        };
    }

    private Outcome Merge(RecordKind kind, JsonObject loser, Call call)
    {
        var survivor = state.Living(kind, Json.Text(Call.RequiredId(call.Members(), "merge_with_id")), call.Caller);
        return Outcome.Changed(LegacyShape.Of(kind.Singular, Merging.Merge(state, kind, loser, survivor), state.Fields), $"merge {kind.Singular}");
    }

    private Outcome Changelog(JsonObject record, RecordKind kind, Call call)
    {
        var page = Listing.ByPlace(state.History.Of(kind.Set, record.Id()).Reverse(), call);
        foreach (var entry in (JsonArray)page["data"]!)
        {
            ((JsonObject)entry!).Remove("id");
        }

        return new Outcome(page, $"changelog of {kind.Singular}");
    }

    private Outcome Permitted(JsonObject record) => new(
        Outcome.Envelope(Json.List(state.Table("users").Values.Where(user => Visibility.CanSee(user, record)).Select(user => user["id"]))), "list permitted users");

    private Outcome Duplicate(JsonObject deal)
    {
        var members = new JsonObject(deal
            .Where(member => RecordKinds.Deals.Members.ContainsKey(member.Key) && member.Key is not ("status" or "won_time" or "lost_time" or "close_time" or "lost_reason"))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return Outcome.Changed(LegacyShape.Of("deal", state.Insert(RecordKinds.Deals, members), state.Fields), "duplicate deal");
    }

    private IEnumerable<JsonObject> Participants(string deal, Call call) => state.Belonging("participants", "deal_id", state.Visible(RecordKinds.Deals, deal, call.Caller).Id());

    private Outcome AddParticipant(JsonObject deal, Call call)
    {
        var person = state.Living(RecordKinds.Persons, Json.Text(Call.RequiredId(call.Members(), "person_id")), call.Caller);
        if (deal.Long("person_id") == person.Id() || state.Belonging("participants", "deal_id", deal.Id()).Any(row => row.Long("person_id") == person.Id()))
        {
            throw new Refusal(400, "The person already takes part");
        }

        var row = state.Store("participants", new JsonObject { ["deal_id"] = deal.Id(), ["person_id"] = person.Id(), ["add_time"] = Json.PlainStamp(state.Now), ["added_by_user_id"] = call.Caller.UserId });
        return Outcome.Changed(Shown(row), "add participant");
    }

    private Outcome RemoveParticipant(JsonObject row)
    {
        state.Table("participants").Remove(row.Id());
        return Outcome.Deleted(row["id"]!, "remove participant");
    }

    private JsonObject Shown(JsonObject row)
    {
        var person = state.Of(RecordKinds.Persons).GetValueOrDefault(row.Long("person_id") ?? 0);
        return new JsonObject
        {
            ["id"] = row.Copy("id"),
            ["person_id"] = new JsonObject { ["active_flag"] = person?.Flag("is_deleted") == false, ["name"] = person?.Copy("name"), ["email"] = person?.Copy("emails"), ["phone"] = person?.Copy("phones"), ["value"] = row.Copy("person_id") },
            ["add_time"] = row.Copy("add_time"),
            ["active_flag"] = true,
            ["related_item_type"] = "deal",
            ["related_item_id"] = row.Copy("deal_id"),
            ["added_by_user_id"] = row.Copy("added_by_user_id"),
        };
    }
}
