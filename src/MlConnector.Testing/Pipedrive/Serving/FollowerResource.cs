using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Users that follow deals, persons, organizations or products. v1 answers the same in its own shape.</summary>
internal sealed class FollowerResource(AccountState state) : IResource
{
    public Outcome? Answer(Call call)
    {
        if (call is { Version: 2, Method: "GET", Path: ["users", var followed, "followers"] })
        {
            return new Outcome(Listing.ByPlace(state.Belonging("users/followers", "record_id", Call.Id(followed)).Select(Shown), call), "list followers");
        }

        if (call.Path is not [var set, var id, "followers", ..] || RecordKinds.Find(set) is not { HasCustomFields: true } kind)
        {
            return null;
        }

        var record = state.Visible(kind, id, call.Caller).Id();
        var followers = state.Belonging($"{set}/followers", "record_id", record).ToList();
        return (call.Method, call.Path) switch
        {
            ("GET", [_, _, _]) when call.Version == 2 => new Outcome(Listing.ByPlace(followers.Select(Shown), call), "list followers"),
            ("GET", [_, _, _]) => Outcome.Many(followers.Select(Shown), "list followers"),
            ("GET", [_, _, _, "changelog"]) => new Outcome(Listing.ByPlace(state.Belonging($"{set}/followerChanges", "record_id", record).Select(Change), call), "list follower changes"),
            ("POST", [_, _, _]) => Add(set, record, followers, call),
            ("DELETE", [_, _, _, var user]) => Remove(set, record, followers.Find(follower => follower.Long("user_id") == Call.Id(user)), call),
            _ => throw new Refusal(405, "Method not allowed"),
        };
    }

    private Outcome Add(string set, long record, List<JsonObject> followers, Call call)
    {
        var user = Call.RequiredId(call.Members(), "user_id");
        if (!state.Table("users").ContainsKey(user))
        {
            throw Refusal.Schema($"user_id: {user} does not exist");
        }

        if (followers.Exists(follower => follower.Long("user_id") == user))
        {
            throw new Refusal(400, "The user already follows", "ERR_SCHEMA_VALIDATION_FAILED");
        }

        var follower = state.Store($"{set}/followers", new JsonObject { ["record_id"] = record, ["user_id"] = user, ["add_time"] = state.Now });
        NoteChange(set, record, user, "added", call);
        return Outcome.Changed(Shown(follower), "add follower", call.Version == 2 ? 201 : 200);
    }

    private Outcome Remove(string set, long record, JsonObject? follower, Call call)
    {
        state.Table($"{set}/followers").Remove((follower ?? throw Refusal.NotFound("Follower")).Id());
        NoteChange(set, record, follower.Long("user_id")!.Value, "removed", call);
        return Outcome.Changed(new JsonObject { ["user_id"] = follower.Copy("user_id") }, "remove follower");
    }

    private void NoteChange(string set, long record, long user, string action, Call call) => state.Store($"{set}/followerChanges", new JsonObject
    {
        ["record_id"] = record,
        ["action"] = action,
        ["actor_user_id"] = call.Caller.UserId,
        ["follower_user_id"] = user,
        ["time"] = state.Now,
    });

    private static JsonObject Shown(JsonObject follower) => new() { ["user_id"] = follower.Copy("user_id"), ["add_time"] = follower.Copy("add_time") };

    private static JsonObject Change(JsonObject change) => new()
    {
        ["action"] = change.Copy("action"),
        ["actor_user_id"] = change.Copy("actor_user_id"),
        ["follower_user_id"] = change.Copy("follower_user_id"),
        ["time"] = change.Copy("time"),
    };
}
