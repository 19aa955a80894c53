using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>What a new account has: one user, one pipeline with five stages, types of activities, currencies and labels.</summary>
internal static class AccountSetup
{
    private static readonly string[] _stages = ["Qualified", "Contact Made", "Demo Scheduled", "Proposal Made", "Negotiations Started"];
    private static readonly (string Code, string Name, int Digits, string Symbol)[] _currencies =
        [("EUR", "Euro", 2, "€"), ("USD", "US Dollar", 2, "$"), ("GBP", "Pound Sterling", 2, "£"), ("CHF", "Swiss Franc", 2, "CHF"), ("SEK", "Swedish Krona", 2, "kr"), ("JPY", "Japanese Yen", 0, "¥")];

    public static void Fill(AccountState state)
    {
        AddUser(state, "Simulated Admin", "admin@example.com", true);
        var now = state.Now;
        var pipeline = state.Store(RecordKinds.Pipelines.Set, new JsonObject
        {
            ["name"] = "Pipeline",
            ["order_nr"] = 0,
            ["is_deleted"] = false,
            ["is_deal_probability_enabled"] = true,
            ["add_time"] = now,
            ["update_time"] = now,
        });
        foreach (var (index, name) in _stages.Index())
        {
            state.Store(RecordKinds.Stages.Set, new JsonObject
            {
                ["order_nr"] = index,
                ["name"] = name,
                ["is_deleted"] = false,
                ["deal_probability"] = 100,
                ["pipeline_id"] = pipeline.Id(),
                ["is_deal_rot_enabled"] = false,
                ["days_to_rotten"] = null,
                ["add_time"] = now,
                ["update_time"] = now,
            });
        }

        FillLists(state, now);
    }

    public static JsonObject AddUser(AccountState state, string name, string email, bool isAdmin)
    {
        var now = Json.PlainStamp(state.Now);
        return state.Store("users", new JsonObject
        {
            ["name"] = name,
            ["email"] = email,
            ["default_currency"] = state.Options.DefaultCurrency,
            ["locale"] = "en_US",
            ["lang"] = 1,
            ["phone"] = null,
            ["activated"] = true,
            ["last_login"] = now,
            ["created"] = now,
            ["modified"] = now,
            ["has_created_company"] = isAdmin,
            ["access"] = new JsonArray(new JsonObject { ["app"] = "sales", ["admin"] = isAdmin, ["permission_set_id"] = "00000000-0000-0000-0000-000000000001" }),
            ["active_flag"] = true,
            ["timezone_name"] = "Europe/Berlin",
            ["timezone_offset"] = "+01:00",
            ["role_id"] = 1,
            ["icon_url"] = null,
            ["is_deleted"] = false,
        });
    }

    public static JsonObject AddActivityType(AccountState state, JsonObject members, bool isCustom) => state.Store("activityTypes", new JsonObject
    {
        ["name"] = members.Copy("name"),
        ["icon_key"] = members.Copy("icon_key"),
        ["color"] = members.Copy("color"),
        ["order_nr"] = state.Table("activityTypes").Count + 1,
        ["key_string"] = members.Text("name")!.ToLowerInvariant().Replace(' ', '_'),
        ["active_flag"] = true,
        ["is_custom_flag"] = isCustom,
        ["add_time"] = Json.PlainStamp(state.Now),
        ["update_time"] = Json.PlainStamp(state.Now),
    });

    private static void FillLists(AccountState state, string now)
    {
        foreach (var name in (string[])["Call", "Meeting", "Task", "Deadline", "Email", "Lunch"])
        {
            AddActivityType(state, new JsonObject { ["name"] = name, ["icon_key"] = name.ToLowerInvariant() }, false);
        }

        foreach (var (code, name, digits, symbol) in _currencies)
        {
            state.Store("currencies", new JsonObject { ["code"] = code, ["name"] = name, ["decimal_points"] = digits, ["symbol"] = symbol, ["active_flag"] = true, ["is_custom_flag"] = false });
        }

        foreach (var (name, color) in ((string, string)[])[("Hot", "red"), ("Warm", "yellow"), ("Cold", "blue")])
        {
            var id = state.NewUniqueId();
            state.LeadLabels[id] = new JsonObject { ["id"] = id, ["name"] = name, ["color"] = color, ["add_time"] = now, ["update_time"] = now };
        }
    }
}
