using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Notes and their comments, in v1. What is stored is not what was sent: the HTML is cleaned.</summary>
internal sealed partial class NoteResource(AccountState state) : IResource
{
    private static readonly string[] _links = ["lead_id", "deal_id", "person_id", "org_id", "project_id", "task_id"];
    private static readonly string[] _pins = ["pinned_to_lead_flag", "pinned_to_deal_flag", "pinned_to_organization_flag", "pinned_to_person_flag", "pinned_to_project_flag", "pinned_to_task_flag"];

    public Outcome? Answer(Call call)
    {
        if (call.Version != 1 || call.Path[0] != "notes")
        {
            return null;
        }

        return (call.Method, call.Path) switch
        {
            ("GET", [_]) => List(call),
            ("POST", [_]) => Create(call),
            ("GET", [_, var id]) => Outcome.One(Shown(state.Row("notes", id)), "get note"),
            ("PUT", [_, var id]) => Update(state.Row("notes", id), call),
            ("DELETE", [_, var id]) => Delete(state.Row("notes", id)),
            ("GET", [_, var id, "comments"]) => new Outcome(Listing.ByOffset(Comments(id).Where(comment => comment.Flag("active_flag")), call), "list comments"),
            ("POST", [_, var id, "comments"]) => WriteComment(NewComment(state.Row("notes", id), call), call),
            ("GET", [_, var id, "comments", var comment]) => Outcome.One(Comment(id, comment), "get comment"),
            ("PUT", [_, var id, "comments", var comment]) => WriteComment(Comment(id, comment), call),
            ("DELETE", [_, var id, "comments", var comment]) => DeleteComment(Comment(id, comment)),
            _ => throw new Refusal(405, "Method not allowed"),
        };
    }

    private Outcome List(Call call)
    {
        var since = Json.PlainStamp(call.Query("updated_since"));
        var notes = state.Table("notes").Values.Where(note =>
            note.Flag("active_flag")
            && (since is null || string.CompareOrdinal(note.Text("update_time"), since) >= 0)
            && _links.Append("user_id").All(name => call.Query(name) is not { } wanted || note.Text(name) == wanted)
            && _pins.All(name => call.Query(name) is not { } wanted || note.Flag(name) == (wanted == "1")));
        return new Outcome(Listing.ByOffset(notes.Select(Shown), call), "list notes");
    }

    private Outcome Create(Call call)
    {
        var members = call.Members();
        Check(call, members);
        Call.RequiredText(members, "content");
        if (_links.All(name => members[name] is null))
        {
            throw Refusal.Schema("lead_id, deal_id, person_id, org_id, project_id, task_id: one of them is required");
        }

        var now = Json.PlainStamp(state.Now);
        var note = new JsonObject { ["active_flag"] = true, ["add_time"] = now, ["content"] = "", ["user_id"] = call.Caller.UserId, ["last_update_user_id"] = null };
        foreach (var name in _links)
        {
            note[name] = null;
        }

        foreach (var name in _pins)
        {
            note[name] = false;
        }

        note["update_time"] = now;
        var stored = state.Store("notes", note);
        Apply(stored, members);
        state.Webhooks.Announce("note", "create", stored, null);
        return Outcome.Changed(Shown(stored), "create note");
    }

    private Outcome Update(JsonObject note, Call call)
    {
        var members = call.Members();
        Check(call, members);
        var previous = note.Copy();
        Apply(note, members);
        note["update_time"] = Json.PlainStamp(state.Now);
        note["last_update_user_id"] = call.Caller.UserId;
        state.Webhooks.Announce("note", "change", note, previous);
        return Outcome.Changed(Shown(note), "update note");
    }

    private Outcome Delete(JsonObject note)
    {
        var previous = note.Copy();
        note["active_flag"] = false;
        state.Webhooks.Announce("note", "delete", note, previous);
        return Outcome.Changed(true, "delete note");
    }

    private void Check(Call call, JsonObject members)
    {
        if (members.ContainsKey("user_id") && !call.Caller.IsAdmin)
        {
            throw new Refusal(403, "Only an administrator can set the author of a note");
        }

        if (_pins.FirstOrDefault(name => members.Text(name) is not (null or "0" or "1")) is { } pin)
        {
            throw Refusal.Schema($"{pin}: must be 0 or 1");
        }

        foreach (var kind in (RecordKind[])[RecordKinds.Deals, RecordKinds.Persons, RecordKinds.Organizations])
        {
            if (members.Long(kind.Reference) is { } id && !state.Of(kind).ContainsKey(id))
            {
                throw Refusal.NotFound($"{kind.Singular} {id}");
            }
        }

        if (members.Text("lead_id") is { } lead && !state.Leads.ContainsKey(lead))
        {
            throw Refusal.NotFound("Lead");
        }
    }

    private static void Apply(JsonObject note, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            if (name == "content")
            {
                note[name] = Clean(value?.ToString() ?? "");
            }
            else if (_pins.Contains(name))
            {
                note[name] = value?.ToString() == "1";
            }
            else if (_links.Contains(name) || name is "user_id" or "add_time")
            {
                note[name] = value?.DeepClone();
            }
        }
    }

    private JsonObject Shown(JsonObject note)
    {
        var shown = note.Copy();
        shown["deal"] = Named(RecordKinds.Deals, note, "deal_id", "title");
        shown["person"] = Named(RecordKinds.Persons, note, "person_id", "name");
        shown["organization"] = Named(RecordKinds.Organizations, note, "org_id", "name");
        var user = state.Table("users").GetValueOrDefault(note.Long("user_id") ?? 0);
        shown["user"] = new JsonObject { ["email"] = user?.Copy("email"), ["icon_url"] = null, ["is_you"] = note.Long("user_id") == state.Actor.UserId, ["name"] = user?.Copy("name") };
        return shown;
    }

    private JsonObject? Named(RecordKind kind, JsonObject note, string member, string name) =>
        note.Long(member) is { } id && state.Of(kind).TryGetValue(id, out var record) ? new JsonObject { [name] = record.Copy(name) } : null;

    private IEnumerable<JsonObject> Comments(string note) => state.Table("comments").Values.Where(comment => comment.Long("note_id") == state.Row("notes", note).Id());

    private JsonObject Comment(string note, string id) =>
        Comments(note).FirstOrDefault(comment => comment.Text("uuid") == id && comment.Flag("active_flag")) ?? throw Refusal.NotFound("Comment");

    private JsonObject NewComment(JsonObject note, Call call)
    {
        Call.RequiredText(call.Members(), "content");
        return state.Store("comments", new JsonObject
        {
            ["uuid"] = state.NewUniqueId(),
            ["active_flag"] = true,
            ["add_time"] = state.Now,
            ["note_id"] = note.Id(),
            ["object_type"] = "note",
            ["object_id"] = note.Text("id"),
            ["user_id"] = call.Caller.UserId,
        });
    }

    private Outcome WriteComment(JsonObject comment, Call call)
    {
        comment["content"] = Clean(Call.RequiredText(call.Members(), "content"));
        comment["update_time"] = state.Now;
        comment["updater_id"] = call.Caller.UserId;
        return Outcome.Changed(comment, "write comment");
    }

    private static Outcome DeleteComment(JsonObject comment)
    {
        comment["active_flag"] = false;
        return Outcome.Changed(true, "delete comment");
    }

    private static string Clean(string html) => EventHandlers().Replace(Scripts().Replace(html, ""), "").Trim();

    [GeneratedRegex("<(script|style|iframe)[^>]*>.*?</\\1>|<(script|style|iframe)[^>]*/?>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Scripts();

    [GeneratedRegex("\\son[a-z]+\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EventHandlers();
}
