using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>What v1 knows of the company: users, currencies, types of activities.</summary>
internal sealed class DirectoryResource(AccountState state) : IResource
{
    public Outcome? Answer(Call call) => call.Version != 1 ? null : (call.Method, call.Path) switch
    {
        ("GET", ["users"]) => Outcome.Many(state.Table("users").Values.Select(user => Shown(user, call)), "list users"),
        ("GET", ["users", "me"]) => Outcome.One(Me(call), "get current user"),
        ("GET", ["users", "find"]) => FindUsers(call),
        ("GET", ["users", var id]) => Outcome.One(Shown(User(id), call), "get user"),
        ("PUT", ["users", var id]) => SetActive(User(id), call),
        ("GET", ["currencies"]) => Outcome.Many(Currencies(call.Query("term")), "list currencies"),
        ("GET", ["activityTypes"]) => Outcome.Many(state.Table("activityTypes").Values.Where(type => type.Flag("active_flag")), "list activity types"),
        ("POST", ["activityTypes"]) => AddType(call.Members()),
        ("PUT", ["activityTypes", var id]) => ChangeType(state.Row("activityTypes", id), call.Members()),
        ("DELETE", ["activityTypes", var id]) => DeleteType(state.Row("activityTypes", id)),
        _ => null,
    };

    private JsonObject User(string id) => state.Table("users").GetValueOrDefault(Call.Id(id)) ?? throw Refusal.NotFound("User");

    private static JsonObject Shown(JsonObject user, Call call)
    {
        var shown = user.Copy();
        shown["is_you"] = user.Id() == call.Caller.UserId;
        return shown;
    }

    private JsonObject Me(Call call)
    {
        var shown = Shown(User(Json.Text(call.Caller.UserId)), call);
        shown["company_id"] = state.Options.CompanyId;
        shown["company_name"] = "Simulated Account";
        shown["company_domain"] = state.Options.CompanyDomain;
        shown["company_country"] = "DE";
        shown["company_industry"] = null;
        shown["language"] = new JsonObject { ["language_code"] = "en", ["country_code"] = "US" };
        return shown;
    }

    private Outcome FindUsers(Call call)
    {
        var term = call.Query("term") ?? throw Refusal.Schema("term: Required");
        var member = call.IsAsked("search_by_email") ? "email" : "name";
        return Outcome.Many(state.Table("users").Values.Where(user => user.Text(member)!.Contains(term, StringComparison.OrdinalIgnoreCase)).Select(user => Shown(user, call)), "find users");
    }

    // A deactivated user is told as a change, even where the interface speaks of deletion.
    private Outcome SetActive(JsonObject user, Call call)
    {
        if (!call.Caller.IsAdmin)
        {
            throw new Refusal(403, "Only an administrator can change users");
        }

        var active = call.Members()["active_flag"] ?? throw Refusal.Schema("active_flag: Required");
        var previous = user.Copy();
        user["active_flag"] = active.GetValueKind() == System.Text.Json.JsonValueKind.True;
        state.Webhooks.Announce("user", "change", user, previous);
        return Outcome.Changed(Shown(user, call), "update user");
    }

    private IEnumerable<JsonObject> Currencies(string? term) => state.Table("currencies").Values.Where(currency =>
        term is null || currency.Text("code")!.Contains(term, StringComparison.OrdinalIgnoreCase) || currency.Text("name")!.Contains(term, StringComparison.OrdinalIgnoreCase));

    private Outcome AddType(JsonObject members)
    {
        Call.RequiredText(members, "name");
        Call.RequiredText(members, "icon_key");
        return Outcome.Changed(AccountSetup.AddActivityType(state, members, true), "create activity type");
    }

    private Outcome ChangeType(JsonObject type, JsonObject members)
    {
        foreach (var name in ((string[])["name", "icon_key", "color", "order_nr"]).Where(members.ContainsKey))
        {
            type[name] = members.Copy(name);
        }

        type["update_time"] = Json.PlainStamp(state.Now);
        return Outcome.Changed(type, "update activity type");
    }

    private static Outcome DeleteType(JsonObject type)
    {
        if (!type.Flag("is_custom_flag"))
        {
            throw new Refusal(403, "A built-in type cannot be deleted");
        }

        type["active_flag"] = false;
        return Outcome.Changed(type, "delete activity type");
    }
}
