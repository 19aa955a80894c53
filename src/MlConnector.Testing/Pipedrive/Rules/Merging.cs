using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>Joins two records: what refers to the loser then refers to the survivor, whose members stay as they are.</summary>
internal static class Merging
{
    private static readonly string[] _dependents = ["dealProducts", "installments", "discounts", "notes", "files", "participants"];

    public static JsonObject Merge(AccountState state, RecordKind kind, JsonObject loser, JsonObject survivor)
    {
        var (lost, kept) = (loser.Id(), survivor.Id());
        if (lost == kept)
        {
            throw Refusal.Schema("merge_with_id: must be another record");
        }

        var before = survivor.Copy();
        Adopt(state, kind, lost, kept);
        FillGaps(survivor, loser);
        state.Delete(kind, loser, ("merged_to_id", kept));
        loser["merge_what_id"] = kept;
        if (kind == RecordKinds.Deals && state.LinesOf(kept).Any())
        {
            DealRules.Recompute(kept, state);
        }

        state.Touch(kind, survivor, before, ("merged_from_id", lost));
        return survivor;
    }

    private static void Adopt(AccountState state, RecordKind kind, long lost, long kept)
    {
        foreach (var other in RecordKinds.All)
        {
            foreach (var record in state.Of(other).Values.Where(record => record.Long(kind.Reference) == lost))
            {
                record[kind.Reference] = kept;
                state.Index.Note(other.Singular, record);
            }
        }

        foreach (var row in _dependents.SelectMany(table => state.Table(table).Values).Where(row => row.Long(kind.Reference) == lost))
        {
            row[kind.Reference] = kept;
        }

        foreach (var participant in kind == RecordKinds.Persons ? state.Of(RecordKinds.Activities).Values.SelectMany(Participants) : [])
        {
            participant["person_id"] = participant.Long("person_id") == lost ? kept : participant.Copy("person_id");
        }

        foreach (var follower in state.Belonging($"{kind.Set}/followers", "record_id", lost).ToList())
        {
            MoveFollower(state, kind, follower, kept);
        }

        var member = kind == RecordKinds.Organizations ? "organization_id" : kind.Reference;
        foreach (var lead in state.Leads.Values.Where(lead => lead.Long(member) == lost))
        {
            lead[member] = kept;
        }
    }

    private static IEnumerable<JsonObject> Participants(JsonObject activity) => ((JsonArray)activity["participants"]!).OfType<JsonObject>();

    private static void MoveFollower(AccountState state, RecordKind kind, JsonObject follower, long kept)
    {
        var table = $"{kind.Set}/followers";
        if (state.Belonging(table, "record_id", kept).Any(other => other.Long("user_id") == follower.Long("user_id")))
        {
            state.Table(table).Remove(follower.Id());
        }
        else
        {
            follower["record_id"] = kept;
        }
    }

    // The survivor's data wins; only where it has nothing does the loser's stay.
    private static void FillGaps(JsonObject survivor, JsonObject loser)
    {
        foreach (var (name, value) in loser)
        {
            if (value is JsonObject theirs && survivor[name] is JsonObject ours && name == "custom_fields")
            {
                FillGaps(ours, theirs);
            }
            else if (value is not null && survivor.ContainsKey(name) && survivor[name] is null)
            {
                survivor[name] = value.DeepClone();
            }
        }
    }
}
