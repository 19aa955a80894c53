using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlConnector.Sync.Connections;

namespace MlConnector.AspNetCore;

/// <summary>
/// Unhealthy when the store cannot be written, degraded when a connection, or code of the application, does not work. The description carries no names; what is wrong is
/// in the data under <c>problems</c>, for publishers that only administrators see.
/// </summary>
internal sealed class MlConnectorHealthCheck(ISyncHealth health) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var seen = await health.CheckAsync(cancellationToken).ConfigureAwait(false);
        var data = new Dictionary<string, object> { ["problems"] = seen.Problems };
        return seen.IsOk ? HealthCheckResult.Healthy()
            : seen.IsStoreUsable ? HealthCheckResult.Degraded("A connection, or code of the application, does not work.", data: data)
            : HealthCheckResult.Unhealthy("The store cannot be used.", data: data);
    }
}
