using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Rules;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Lists, reads, creates, changes and deletes the kinds of v2 that all work alike.</summary>
internal sealed class RecordResource(AccountState state) : IResource
{
    public Outcome? Answer(Call call)
    {
        if (call.Version != 2 || RecordKinds.Find(call.Path[0]) is not { } kind)
        {
            return null;
        }

        return (call.Method, call.Path) switch
        {
            ("GET", ["deals", "archived"]) => Page(kind, call, true),
            ("GET", [_]) => Page(kind, call, false),
            ("POST", [_]) => Create(kind, call),
            ("GET", [_, var id]) => Outcome.One(new RecordView(state, kind, call).Show(state.Visible(kind, id, call.Caller)), $"get {kind.Singular}"),
            ("PATCH", [_, var id]) => Update(kind, state.Living(kind, id, call.Caller), call),
            ("DELETE", [_, var id]) => Delete(kind, state.Living(kind, id, call.Caller)),
            (_, [_] or [_, _]) => throw new Refusal(405, "Method not allowed"),
            _ => null,
        };
    }

    private Outcome Page(RecordKind kind, Call call, bool isArchived)
    {
        var records = new RecordFilter(state, kind, call, isArchived).Matches();
        var page = Listing.ByKey(records, call, kind.Sorts, new RecordView(state, kind, call).Show);
        return new Outcome(page, isArchived ? "list archived deals" : $"list {kind.Set}");
    }

    private Outcome Create(RecordKind kind, Call call)
    {
        var members = call.Members();
        RecordRules.Check(kind, null, members, state);
        return Outcome.Changed(new RecordView(state, kind, call).Show(state.Insert(kind, members)), $"create {kind.Singular}", kind.CreatedStatus);
    }

    private Outcome Update(RecordKind kind, JsonObject record, Call call)
    {
        var members = call.Members();
        RecordRules.Check(kind, record, members, state);
        state.Change(kind, record, members);
        return Outcome.Changed(new RecordView(state, kind, call).Show(record), $"update {kind.Singular}");
    }

    private Outcome Delete(RecordKind kind, JsonObject record)
    {
        if (kind == RecordKinds.Stages && state.Belonging("deals", "stage_id", record.Id()).Any(deal => !deal.Flag("is_deleted")))
        {
            throw new Refusal(400, "The stage has deals");
        }

        state.Delete(kind, record);
        return Outcome.Deleted(record["id"]!, $"delete {kind.Singular}");
    }
}
