using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>What belongs together in a deal: stage and pipeline, status and its times, lines and value.</summary>
internal static class DealRules
{
    public static void Check(JsonObject? deal, JsonObject members, AccountState state)
    {
        if (deal?.Flag("is_archived") == true && members["is_archived"]?.GetValueKind() != System.Text.Json.JsonValueKind.False)
        {
            throw new Refusal(400, "Archived deals cannot be edited", "ERR_DEAL_ARCHIVED");
        }

        var status = members.Text("status") ?? deal?.Text("status") ?? "open";
        if (status is not ("open" or "won" or "lost"))
        {
            throw Refusal.Schema("status: Invalid value");
        }

        RequireStatus(members, "lost_reason", status == "lost");
        RequireStatus(members, "lost_time", status == "lost");
        RequireStatus(members, "won_time", status == "won");
        RequireStatus(members, "close_time", status != "open");
        Require(state.Of(RecordKinds.Stages), members, "stage_id");
        Require(state.Of(RecordKinds.Pipelines), members, "pipeline_id");
        Require(state.Of(RecordKinds.Persons), members, "person_id");
        Require(state.Of(RecordKinds.Organizations), members, "org_id");
        if (members["probability"] is not null && members.Decimal("probability") is < 0 or > 100)
        {
            throw Refusal.Schema("probability: Must be from 0 to 100");
        }
    }

    /// <summary>The stage decides about the pipeline; a pipeline alone means its first stage; nothing means the first stage of the first pipeline.</summary>
    public static void PlaceInStage(JsonObject deal, JsonObject? members, AccountState state)
    {
        var named = members ?? deal;
        if (named.Long("stage_id") is { } stage)
        {
            deal["pipeline_id"] = state.Of(RecordKinds.Stages)[stage].Copy("pipeline_id");
        }
        else
        {
            var pipeline = named.Long("pipeline_id") ?? FirstOf(state.Of(RecordKinds.Pipelines).Values).Id();
            deal["pipeline_id"] = pipeline;
            deal["stage_id"] = FirstOf(state.Of(RecordKinds.Stages).Values.Where(row => row.Long("pipeline_id") == pipeline)).Id();
        }
    }

    public static void AfterChange(JsonObject deal, JsonObject previous, JsonObject members, AccountState state)
    {
        if (deal.Id() > 0 && (members.ContainsKey("stage_id") || members.Long("pipeline_id") is { } pipeline && pipeline != previous.Long("pipeline_id")))
        {
            PlaceInStage(deal, members, state);
            deal["stage_change_time"] = deal.Long("stage_id") == previous.Long("stage_id") ? previous.Copy("stage_change_time") : state.Now;
        }

        if (members.Text("status") is { } status)
        {
            Close(deal, status, members, state.Now);
        }

        if (members.Text("archive_time") is null && members["is_archived"] is not null)
        {
            deal["archive_time"] = deal.Flag("is_archived") ? state.Now : null;
        }

        if (deal.Long("id") is > 0 and var id && state.LinesOf(id).Any())
        {
            FollowLines(deal, id, state);
        }
    }

    /// <summary>A deal with lines gets its value from them; its own time of change is not promised to move.</summary>
    public static void Recompute(long id, AccountState state)
    {
        if (state.Of(RecordKinds.Deals).TryGetValue(id, out var deal))
        {
            FollowLines(deal, id, state);
        }
    }

    private static void FollowLines(JsonObject deal, long id, AccountState state)
    {
        foreach (var line in state.LinesOf(id))
        {
            line["currency"] = deal.Copy("currency");
        }

        var sum = state.LinesOf(id).Where(line => line.Flag("is_enabled")).Sum(DealLines.Total);
        var discounts = state.Belonging("discounts", "deal_id", id).Sum(discount => discount.Text("type") == "amount" ? discount.Decimal("amount") : sum * discount.Decimal("amount") / 100m);
        deal["value"] = Math.Round(sum - discounts, 2, MidpointRounding.AwayFromZero);
    }

    private static void Close(JsonObject deal, string status, JsonObject members, string now)
    {
        foreach (var other in (string[])["won_time", "lost_time", "close_time"])
        {
            if (!members.ContainsKey(other))
            {
                deal.Remove(other);
            }
        }

        if (status is "won" or "lost")
        {
            deal[$"{status}_time"] ??= now;
            deal["close_time"] ??= now;
        }

        if (status == "won")
        {
            deal["first_won_time"] ??= now;
        }

        if (status != "lost")
        {
            deal["lost_reason"] = null;
        }
    }

    private static void RequireStatus(JsonObject members, string name, bool isAllowed)
    {
        if (members[name] is not null && !isAllowed)
        {
            throw Refusal.Schema($"{name}: Not allowed with this status");
        }
    }

    private static void Require(SortedDictionary<long, JsonObject> table, JsonObject members, string name)
    {
        if (members.Long(name) is { } id && !(table.TryGetValue(id, out var row) && !row.Flag("is_deleted")))
        {
            throw Refusal.Schema($"{name}: {id} does not exist");
        }
    }

    private static JsonObject FirstOf(IEnumerable<JsonObject> rows) =>
        rows.Where(row => !row.Flag("is_deleted")).MinBy(row => row.Long("order_nr")) ?? throw Refusal.Schema("stage_id: There is no stage");
}
