using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Members that are worked out only when <c>include_fields</c> names them.</summary>
internal static class OptionalMembers
{
    public static JsonNode? Of(AccountState state, RecordKind kind, JsonObject record, string name)
    {
        var id = record.Id();
        return name switch
        {
            "products_count" => state.LinesOf(id).Count(),
            "notes_count" => state.Belonging("notes", kind.Reference, id).Count(note => note.Flag("active_flag")),
            "files_count" => state.Belonging("files", kind.Reference, id).Count(file => file.Flag("active_flag")),
            "followers_count" => state.Belonging($"{kind.Set}/followers", "record_id", id).Count(),
            "participants_count" => state.Belonging("participants", kind.Reference, id).Count() + (record["person_id"] is null ? 0 : 1),
            "activities_count" => Activities(state, kind, id).Count(),
            "done_activities_count" => Activities(state, kind, id).Count(activity => activity.Flag("done")),
            "undone_activities_count" => Activities(state, kind, id).Count(activity => !activity.Flag("done")),
            "next_activity_id" => Activities(state, kind, id).Where(activity => !activity.Flag("done")).MinBy(activity => activity.Text("due_date"), StringComparer.Ordinal)?.Copy("id"),
            "last_activity_id" => Activities(state, kind, id).Where(activity => activity.Flag("done")).MaxBy(activity => activity.Text("due_date"), StringComparer.Ordinal)?.Copy("id"),
            "open_deals_count" => Deals(state, kind, id, "open"),
            "won_deals_count" => Deals(state, kind, id, "won"),
            "lost_deals_count" => Deals(state, kind, id, "lost"),
            "people_count" => state.Belonging("persons", "org_id", id).Count(person => !person.Flag("is_deleted")),
            "email_messages_count" => 0,
            "smart_bcc_email" => $"{state.Options.CompanyDomain}+{kind.Singular}{Json.Text(id)}@pipedrivemail.com",
            _ => null,
        };
    }

    private static IEnumerable<JsonObject> Activities(AccountState state, RecordKind kind, long id) =>
        state.Belonging("activities", kind.Reference, id).Where(activity => !activity.Flag("is_deleted"));

    private static int Deals(AccountState state, RecordKind kind, long id, string status) =>
        state.Belonging("deals", kind.Reference, id).Count(deal => deal.Text("status") == status && !deal.Flag("is_archived"));
}
