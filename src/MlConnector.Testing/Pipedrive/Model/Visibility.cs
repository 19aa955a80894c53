using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>Who sees what: administrators see all, others what they own and what is not for its owner alone.</summary>
internal static class Visibility
{
    public static bool IsAdmin(JsonObject user) => user["access"] is JsonArray access && access.Any(app => app is JsonObject rights && rights.Flag("admin"));

    public static bool CanSee(JsonObject user, JsonObject record) => CanSee(user.Id(), IsAdmin(user), record);

    public static bool CanSee(long userId, bool isAdmin, JsonObject record) =>
        isAdmin || record.Text("visible_to") != "1" || record.Long("owner_id") == userId;
}
