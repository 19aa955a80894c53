using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>How organizations belong together: one is the parent of another, or both are related.</summary>
internal sealed class RelationshipResource(AccountState state) : IResource
{
    private const string Table = "organizationRelationships";

    public Outcome? Answer(Call call)
    {
        if (call.Version != 1 || call.Path[0] != Table)
        {
            return null;
        }

        return (call.Method, call.Path) switch
        {
            ("GET", [_]) => List(call.QueryId("org_id") ?? throw Refusal.Schema("org_id: Required"), call),
            ("POST", [_]) => Create(call.Members()),
            ("GET", [_, var id]) => Outcome.One(Shown(state.Row(Table, id), null), "get relationship"),
            ("PUT", [_, var id]) => Update(state.Row(Table, id), call.Members()),
            ("DELETE", [_, var id]) => Delete(state.Row(Table, id)),
            _ => throw new Refusal(405, "Method not allowed"),
        };
    }

    private Outcome List(long organization, Call call) => new(
        Listing.ByOffset(
            state.Table(Table).Values
                .Where(row => row.Flag("active_flag") && (row.Long("rel_owner_org_id") == organization || row.Long("rel_linked_org_id") == organization))
                .Select(row => Shown(row, organization)),
            call),
        "list relationships");

    private Outcome Create(JsonObject members)
    {
        Check(members);
        var row = new JsonObject { ["type"] = Call.RequiredText(members, "type") };
        foreach (var name in (string[])["rel_owner_org_id", "rel_linked_org_id"])
        {
            row[name] = Call.RequiredId(members, name);
        }

        row["add_time"] = Json.PlainStamp(state.Now);
        row["update_time"] = null;
        row["active_flag"] = true;
        return Outcome.Changed(Shown(state.Store(Table, row), null), "create relationship");
    }

    private Outcome Update(JsonObject row, JsonObject members)
    {
        Check(members);
        foreach (var name in ((string[])["type", "rel_owner_org_id", "rel_linked_org_id"]).Where(members.ContainsKey))
        {
            row[name] = members.Copy(name);
        }

        row["update_time"] = Json.PlainStamp(state.Now);
        return Outcome.Changed(Shown(row, null), "update relationship");
    }

    private static Outcome Delete(JsonObject row)
    {
        row["active_flag"] = false;
        return Outcome.Deleted(row["id"]!, "delete relationship");
    }

    private void Check(JsonObject members)
    {
        if (members.Text("type") is not (null or "parent" or "related"))
        {
            throw Refusal.Schema("type: must be parent or related");
        }

        foreach (var name in (string[])["rel_owner_org_id", "rel_linked_org_id"])
        {
            if (members.Long(name) is { } id && !state.Of(RecordKinds.Organizations).ContainsKey(id))
            {
                throw Refusal.Schema($"{name}: {id} does not exist");
            }
        }
    }

    private JsonObject Shown(JsonObject row, long? seenFrom)
    {
        var shown = row.Copy();
        shown["rel_owner_org_id"] = Named(row.Long("rel_owner_org_id"));
        shown["rel_linked_org_id"] = Named(row.Long("rel_linked_org_id"));
        shown["active_flag"] = row.Flag("active_flag") ? "true" : "false";
        if (seenFrom is not null)
        {
            shown["calculated_type"] = row.Text("type") == "related" ? "related" : row.Long("rel_owner_org_id") == seenFrom ? "daughter" : "parent";
            shown["calculated_related_org_id"] = row.Long("rel_owner_org_id") == seenFrom ? row.Copy("rel_linked_org_id") : row.Copy("rel_owner_org_id");
        }

        return shown;
    }

    private JsonObject? Named(long? id) => id is { } known && state.Of(RecordKinds.Organizations).TryGetValue(known, out var organization)
        ? new JsonObject { ["name"] = organization.Copy("name"), ["owner_id"] = organization.Copy("owner_id"), ["value"] = known }
        : null;
}
