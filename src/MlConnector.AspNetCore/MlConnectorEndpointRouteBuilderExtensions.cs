using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Intake;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints of the sync engine.</summary>
public static class MlConnectorEndpointRouteBuilderExtensions
{
    private const int MostBytes = 1024 * 1024;

    /// <summary>
    /// Maps <c>POST {prefix}/{connection}</c>, where Pipedrive delivers webhooks. It answers 200 after the mark is durable, 401 to a wrong
    /// signature or credential, 413 to a body over 1 MiB and 503 while the store is not available.
    /// </summary>
    /// <param name="endpoints">The routes of the host, with <c>AddMlConnector</c> called on its services.</param>
    /// <param name="prefix">The path before the connection's name.</param>
    /// <returns>A builder for conventions.</returns>
    public static IEndpointConventionBuilder MapPipedriveWebhooks(this IEndpointRouteBuilder endpoints, string prefix = "/webhooks/pipedrive")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapPost($"{prefix}/{{connection}}", (RequestDelegate)ReceiveAsync);
    }

    private static async Task ReceiveAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException refused)
        {
            context.Response.StatusCode = refused.StatusCode;
            return;
        }

        var headers = context.Request.Headers.ToDictionary(
            header => header.Key, header => (IReadOnlyList<string>)[.. header.Value.Select(value => value ?? "")], StringComparer.OrdinalIgnoreCase);
        context.Response.StatusCode = await context.RequestServices.GetRequiredService<IWebhookReceiver>().ReceivePipedriveAsync(
            context.Request.RouteValues["connection"] as string ?? "", headers, body.ToArray(), context.RequestAborted).ConfigureAwait(false);
    }
}
