using System.Text.Json;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Planning;

/// <summary>Plans everything that is due, a page of records at a time, and stores what it finds as it goes.</summary>
internal sealed class PlanMaking(IDueWork work, PlanJudge judge, IPlanStore plans, SessionFactory sessions, TimeProvider time)
{
    private const int PageSize = 200;
    private static readonly SyncFlow[] _planned = [SyncFlow.Products, SyncFlow.Organizations, SyncFlow.Persons];

    public async Task<SyncPlan> MakeAsync(ConnectionSession session, PlanRequest request, RunTally tally, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var plan = new SyncPlan
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Connection = session.Name,
            Companies = PlanBasis.OfCompanies(sessions.SettingsOf(session.Name)),
            CreatedAt = now,
            MatchOnly = request.MatchOnly,
            MappingVersion = PlanBasis.OfMapping(session),
        };
        using var digest = new PlanDigest();
        var horizon = new PlanHorizon(request.MatchOnly);
        var (counts, position) = (new SortedDictionary<(SyncFlow, Side, PlanOutcome), int>(), 0L);
        foreach (var flow in _planned.Where(flow => request.Flows?.Contains(flow) != false))
        {
            foreach (var side in new[] { Side.Pipedrive, Side.BusinessCentral })
            {
                tally.Reading($"Planning {flow} of {side.Name()}");
                var ids = await work.ListAsync(session.Name, flow, side, DueScope.DueOrStopped, cancellationToken).ConfigureAwait(false);
                foreach (var page in ids.Chunk(PageSize))
                {
                    var entries = await JudgeAsync(session, (flow, side), page, horizon, cancellationToken).ConfigureAwait(false);
                    var stored = entries.Select(entry => Stored(entry, ++position)).ToList();
                    stored.ForEach(entry => digest.Add(entry.Line));
                    await plans.AppendAsync(session.Name, plan.Id, stored, cancellationToken).ConfigureAwait(false);
                    foreach (var kind in entries.GroupBy(entry => (flow, side, entry.Outcome)))
                    {
                        counts[kind.Key] = counts.GetValueOrDefault(kind.Key) + kind.Count();
                    }
                }
            }
        }

        plan = plan with { Counts = [.. counts.Select(count => new PlanCount(count.Key.Item1, count.Key.Item2, count.Key.Item3, count.Value))] };
        plan = plan with { Hash = digest.Of(plan) };
        await plans.FinishAsync(plan, cancellationToken).ConfigureAwait(false);
        return plan;
    }

    private async Task<IReadOnlyList<PlanEntry>> JudgeAsync(
        ConnectionSession session, (SyncFlow Flow, Side Side) kind, IReadOnlyList<string> ids, PlanHorizon horizon, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        var items = await work.LoadAsync(session.Name, kind.Flow, kind.Side, ids, cancellationToken).ConfigureAwait(false);
        var drafts = items.Count == 0 ? [] : await judge.JudgeAsync(session, items, horizon, cancellationToken).ConfigureAwait(false);
        return [.. drafts.Select(draft => PlanEntries.Of(draft, horizon.MatchOnly))];
    }

    private static StoredEntry Stored(PlanEntry entry, long position) =>
        new(position, new(entry.Flow, entry.Side, entry.RecordId), JsonSerializer.Serialize(entry, SyncJsonContext.Default.PlanEntry));
}
