using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlConnector.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Shows the health of the sync engine to the host.</summary>
public static class MlConnectorHealthChecksBuilderExtensions
{
    private const string Tag = "mlconnector";

    /// <summary>Adds a check of the engine's store and connections. It makes no remote call.</summary>
    /// <param name="builder">The health checks of the host, with <c>AddMlConnector</c> called on its services.</param>
    /// <param name="name">The name of the check.</param>
    /// <returns>The builder.</returns>
    public static IHealthChecksBuilder AddMlConnector(this IHealthChecksBuilder builder, string name = "mlconnector")
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<MlConnectorHealthCheck>();
        return builder.Add(new HealthCheckRegistration(name, provider => provider.GetRequiredService<MlConnectorHealthCheck>(), failureStatus: null, [Tag]));
    }

    /// <summary>
    /// Maps the checks of <see cref="AddMlConnector"/> to an endpoint that says only <c>ok</c> or <c>degraded</c>: 200 while the engine works
    /// or goes on with a part of its connections, 503 when it cannot work.
    /// </summary>
    /// <param name="endpoints">The routes of the host.</param>
    /// <param name="pattern">The path.</param>
    /// <returns>A builder for conventions.</returns>
    public static IEndpointConventionBuilder MapMlConnectorHealth(this IEndpointRouteBuilder endpoints, string pattern = "/health")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapHealthChecks(pattern, new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Tag),
            ResponseWriter = static (context, report) =>
            {
                context.Response.ContentType = "text/plain";
                return context.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ok" : "degraded");
            },
        });
    }
}
