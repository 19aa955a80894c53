using MlConnector.Sync.Connections;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Planning;

/// <summary>Makes plans and applies them, each as one pass over its connection.</summary>
internal sealed class SyncPlanner(SessionFactory sessions, ConnectionRunner runner, PlanMaking making, PlanApplication application, IPlanFiles files) : ISyncPlanner
{
    private const int PageSize = 200;
    private static readonly PassPlan _polled = new(BusinessCentral: true, Pipedrive: true);

    public async Task<SyncPlan> PlanAsync(PlanRequest request, IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (sessions.Select(request.Connection) is not [var connection])
        {
            throw new MlConnectorConfigurationException("A plan is made for one connection; name it.");
        }

        SyncPlan? plan = null;
        var result = await runner.RunAsync(
            connection,
            _polled,
            async (session, tally) =>
            {
                plan = await making.MakeAsync(session, request, tally, cancellationToken).ConfigureAwait(false);
                return false;
            },
            progress,
            cancellationToken).ConfigureAwait(false);
        return plan ?? throw new PlanningFailedException(result is null ? Busy(connection) : string.Join(' ', result.Report.Failures));
    }

    public async Task<ApplyReport> ApplyAsync(SyncPlan plan, IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var connection = sessions.Select(plan.Connection)[0];
        var now = PlanBasis.OfCompanies(sessions.SettingsOf(connection));
        if (now != plan.Companies)
        {
            throw new InvalidDataException($"The plan joins {plan.Companies}; connection '{connection}' now joins {now}. Make a new plan.");
        }

        var applied = new ApplyTally();
        var result = await runner.RunAsync(
            connection,
            _polled,
            async (session, tally) =>
            {
                await ApplyAsync(session, plan, applied, tally, cancellationToken).ConfigureAwait(false);
                return false;
            },
            progress,
            cancellationToken).ConfigureAwait(false);
        return applied.Report(plan, result?.Report ?? new SyncReport { Failures = [Busy(connection)] });
    }

    private async Task ApplyAsync(ConnectionSession session, SyncPlan plan, ApplyTally applied, RunTally tally, CancellationToken cancellationToken)
    {
        if (PlanBasis.OfMapping(session) != plan.MappingVersion)
        {
            throw new InvalidDataException($"The settings of the flows of '{session.Name}' are not those that the plan was made with. Make a new plan.");
        }

        var page = new List<PlanEntry>(PageSize);
        await foreach (var entry in files.ReadAsync(plan, CancellationToken.None).ConfigureAwait(false))
        {
            if (page.Count == PageSize || (page.Count > 0 && (page[0].Flow, page[0].Side) != (entry.Flow, entry.Side)))
            {
                await application.ApplyAsync(session, plan, page, applied, tally, cancellationToken).ConfigureAwait(false);
                page = new List<PlanEntry>(PageSize);
            }

            page.Add(entry);
        }

        if (page.Count > 0)
        {
            await application.ApplyAsync(session, plan, page, applied, tally, cancellationToken).ConfigureAwait(false);
        }

        await application.FinishAsync(session).ConfigureAwait(false);
    }

    private static string Busy(string connection) => $"{connection}: another process is working on it.";
}
