using MlConnector.Testing.Pipedrive.Model;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Which records of a kind a list of v2 holds.</summary>
internal sealed class RecordFilter(AccountState state, RecordKind kind, Call call, bool isArchived)
{
    private static readonly HashSet<string> _statuses = ["open", "won", "lost", "deleted"];

    public IEnumerable<JsonObject> Matches()
    {
        Listing.RequireKnownParameters(call, kind.Parameters.Concat(kind.Filters).ToHashSet());
        var visible = state.Of(kind).Values.Where(record => record.Flag("is_archived") == isArchived && Visibility.CanSee(call.Caller.UserId, call.Caller.IsAdmin, record));
        // A saved filter overrides all the others silently.
        return call.QueryId("filter_id") is { } filter ? Saved(filter, visible) : Asked(visible);
    }

    private IEnumerable<JsonObject> Saved(long filter, IEnumerable<JsonObject> visible)
    {
        var saved = state.Table("filters").GetValueOrDefault(filter) ?? throw Refusal.NotFound("Filter");
        var conditions = new SavedFilter(state, kind.Singular, (JsonObject)saved["conditions"]!);
        return visible.Where(record => !record.Flag("is_deleted") && conditions.Matches(record));
    }

    private IEnumerable<JsonObject> Asked(IEnumerable<JsonObject> visible)
    {
        var statuses = call.Query("status")?.Split(',');
        if (statuses?.Any(status => !_statuses.Contains(status)) == true)
        {
            throw Refusal.Schema("status: Invalid value");
        }

        var ids = call.QueryIds("ids");
        var (since, until) = (Moment("updated_since"), Moment("updated_until"));
        var deal = call.QueryId("deal_id");
        var participants = deal is null || kind != RecordKinds.Persons ? null : ParticipantsOf(deal.Value);
        var filters = kind.Filters.Where(name => call.Query(name) is not null).Select(name => (Name: name, Wanted: call.Query(name)!)).ToList();
        return visible.Where(record =>
            (statuses is null ? !record.Flag("is_deleted") : statuses.Contains(record.Text("status")))
            && (ids is null || ids.Contains(record.Id()))
            && (since is null || string.CompareOrdinal(record.Text("update_time"), since) >= 0)
            && (until is null || (record.Text("update_time") is { } changed && string.CompareOrdinal(changed, until) < 0))
            && (participants is null || participants.Contains(record.Id()))
            && filters.TrueForAll(filter => record.Text(filter.Name) == filter.Wanted));
    }

    private HashSet<long> ParticipantsOf(long deal) =>
        [.. state.Belonging("participants", "deal_id", deal).Select(row => row.Long("person_id")!.Value), state.Of(RecordKinds.Deals).GetValueOrDefault(deal)?.Long("person_id") ?? 0];

    // Times have a resolution of one second, so a fraction in the question is lost.
    private string? Moment(string name) => call.Query(name) is not { } text
        ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && text.Contains('T', StringComparison.Ordinal)
            ? Json.Stamp(moment)
            : throw Refusal.Schema($"{name}: Expected RFC3339");
}
