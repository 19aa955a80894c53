using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Webhooks;

/// <summary>What a webhook must name before it is registered.</summary>
internal static class WebhookRules
{
    private static readonly HashSet<string> _objects = RecordKind.Words("activity deal lead note organization person pipeline product stage user deal_product deal_installment board phase project task *");
    private static readonly HashSet<string> _legacyObjects = RecordKind.Words("activity activityType deal note organization person pipeline product stage user *");
    private static readonly HashSet<string> _actions = RecordKind.Words("create change delete *");
    private static readonly HashSet<string> _legacyActions = RecordKind.Words("added updated merged deleted *");

    public static void Check(JsonObject members, AccountState state)
    {
        var url = members.Text("subscription_url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var target) || target.Scheme is not ("http" or "https") || target.Host.EndsWith(".pipedrive.com", StringComparison.OrdinalIgnoreCase))
        {
            throw Invalid("subscription_url", "invalid or non-reachable URL");
        }

        var isLegacy = members.Text("version") switch
        {
            null or "2.0" => false,
            "1.0" => true,
            _ => throw Invalid("version", "must be 1.0 or 2.0"),
        };
        RequireKnown(members, "event_action", isLegacy ? _legacyActions : _actions);
        RequireKnown(members, "event_object", isLegacy ? _legacyObjects : _objects);
        if (members.Text("name") is not { Length: > 0 and <= 255 })
        {
            throw Invalid("name", "must have from 1 to 255 characters");
        }

        if (members.Long("user_id") is { } user && !state.Table("users").ContainsKey(user))
        {
            throw Invalid("user_id", "is not a user of this company");
        }
    }

    private static void RequireKnown(JsonObject members, string name, HashSet<string> known)
    {
        if (members.Text(name) is not { } value || !known.Contains(value))
        {
            throw Invalid(name, $"must be one of {string.Join(", ", known)}");
        }
    }

    private static Refusal Invalid(string member, string problem) => new(400, problem)
    {
        Body = new JsonObject { ["success"] = false, ["status"] = "error", ["errors"] = new JsonObject { [member] = new JsonArray(problem) } },
    };
}
