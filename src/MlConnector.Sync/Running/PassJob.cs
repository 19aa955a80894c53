using Microsoft.Extensions.Logging;
using MlConnector.Sync.Telemetry;
using Quartz;

namespace MlConnector.Sync.Running;

/// <summary>One pass over one connection, never two at a time. Whatever goes wrong, the next turn comes.</summary>
[DisallowConcurrentExecution]
internal sealed class PassJob(ConnectionRunner runner, ILogger<PassJob> logger) : IJob
{
    public const string Polls = "polls";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var connection = context.JobDetail.Key.Name;
        var polls = context.MergedJobDataMap.TryGetString(Polls, out var side) ? side : null;
        var plan = new PassPlan(polls == nameof(Side.BusinessCentral), polls == nameof(Side.Pipedrive));
        try
        {
            await runner.RunAsync(connection, plan, null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.PassFailed(connection, failure);
        }
    }
}
