using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>Persons are linked to an activity as participants; <c>person_id</c> only shows the primary one.</summary>
internal static partial class ActivityRules
{
    public static void Check(JsonObject members, AccountState state)
    {
        if (members.ContainsKey("person_id"))
        {
            throw Refusal.Schema("person_id: is read-only; use participants");
        }

        foreach (var name in (string[])["due_time", "duration"])
        {
            if (members.Text(name) is { } time && !ClockTime().IsMatch(time))
            {
                throw Refusal.Schema($"{name}: Expected HH:MM");
            }
        }

        foreach (var participant in members["participants"] as JsonArray ?? [])
        {
            if (participant is not JsonObject linked || linked.Long("person_id") is not { } person || !state.Of(RecordKinds.Persons).ContainsKey(person))
            {
                throw Refusal.Schema("participants: Expected objects with the person_id of a person");
            }
        }
    }

    public static void AfterChange(JsonObject activity, JsonObject members, AccountState state)
    {
        if (members["participants"] is JsonArray list)
        {
            var participants = list.Select(entry => (JsonObject)entry!).ToList();
            var primary = participants.Find(participant => participant.Flag("primary")) ?? participants.FirstOrDefault();
            activity["participants"] = new JsonArray(
                [.. participants.Select(participant => (JsonNode)new JsonObject { ["person_id"] = participant.Copy("person_id"), ["primary"] = participant == primary })]);
            activity["person_id"] = primary?.Copy("person_id");
        }

        if (members.ContainsKey("done"))
        {
            activity["marked_as_done_time"] = activity.Flag("done") ? state.Now : null;
        }
    }

    [GeneratedRegex("^[0-9]{2}:[0-5][0-9](:[0-5][0-9])?$")]
    private static partial Regex ClockTime();
}
