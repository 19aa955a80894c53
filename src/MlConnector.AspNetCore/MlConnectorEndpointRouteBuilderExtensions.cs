using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.AspNetCore;
using MlConnector.Sync;
using MlConnector.Sync.Intake;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints of the sync engine.</summary>
public static class MlConnectorEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>POST {prefix}/{connection}</c>, where Pipedrive delivers webhooks. It answers 200 after the mark is durable, 401 to a wrong
    /// signature or credential, the latter before anything of the body is read, and 503 while the store is not available. A genuine call over 1 MiB is
    /// answered 202, and what it could be about is polled; where calls are signed it is answered 413, because nobody can tell whether it is genuine.
    /// </summary>
    /// <param name="endpoints">The routes of the host, with <c>AddMlConnector</c> called on its services.</param>
    /// <param name="prefix">
    /// The path before the connection's name. The engine registers <c>webhooks/pipedrive/{connection}</c> below <c>MlConnector:PublicBaseAddress</c>: with
    /// another prefix, a proxy has to lead from there to here.
    /// </param>
    /// <returns>
    /// A builder for conventions. The endpoint recognises its callers by itself, so that a policy of the host does not apply: Pipedrive bans
    /// webhooks whose endpoint refuses them.
    /// </returns>
    /// <exception cref="MlConnectorConfigurationException">There are connections, but no call to any of them could be recognised as genuine.</exception>
    public static IEndpointConventionBuilder MapPipedriveWebhooks(this IEndpointRouteBuilder endpoints, string prefix = "/webhooks/pipedrive")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.ServiceProvider.GetRequiredService<IWebhookReceiver>().RequireVerification();
        return endpoints.MapPost($"{prefix}/{{connection}}", (RequestDelegate)ReceiveAsync).AllowAnonymous();
    }

    /// <summary>
    /// Maps <c>POST /webhooks/business-central/{token}</c>, where Business Central proves addresses and delivers notifications. The path is fixed,
    /// because the engine subscribes with it below <c>MlConnector:PublicBaseAddress</c>. It answers 200 with the token to a handshake that the
    /// engine caused, 202 after the hint is durable, 404 to an address that nobody has and 503 while the store is not available.
    /// </summary>
    /// <param name="endpoints">The routes of the host, with <c>AddMlConnector</c> called on its services.</param>
    /// <returns>
    /// A builder for conventions. The endpoint recognises its callers by itself, so that a policy of the host does not apply: Business Central
    /// deletes a subscription whose endpoint answers 401, 403, a redirect or the like.
    /// </returns>
    public static IEndpointConventionBuilder MapBusinessCentralWebhooks(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapPost("/webhooks/business-central/{token}", (RequestDelegate)NotificationEndpoint.ReceiveAsync).AllowAnonymous();
    }

    /// <summary>
    /// Maps the pages that connect Pipedrive accounts by OAuth: <c>GET {prefix}/{connection}</c> sends the browser to Pipedrive, <c>GET {prefix}</c>
    /// takes its answer, and <c>DELETE {prefix}</c> hears that a user removed the app. <c>OAuth:RedirectUri</c> is the public address of
    /// <paramref name="prefix"/>, and the same for all connections of an app.
    /// </summary>
    /// <param name="endpoints">The routes of the host, with <c>AddMlConnector</c> called on its services.</param>
    /// <param name="prefix">The path of the callback address.</param>
    /// <returns>
    /// A builder for conventions of the first page, which replaces the account of a connection: it needs an authorised user unless
    /// <c>AllowAnonymous()</c> says otherwise. The other two verify their callers by themselves.
    /// </returns>
    public static IEndpointConventionBuilder MapPipedriveConnect(this IEndpointRouteBuilder endpoints, string prefix = "/connect/pipedrive")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapGet(prefix, (RequestDelegate)ConnectEndpoints.CompleteAsync).AllowAnonymous();
        endpoints.MapDelete(prefix, (RequestDelegate)ConnectEndpoints.UninstallAsync).AllowAnonymous();
        var begin = endpoints.MapGet($"{prefix}/{{connection}}", (RequestDelegate)ConnectEndpoints.BeginAsync);
        begin.Finally(NeedUser);
        return begin;
    }

    // Last, so that a policy of the host takes its place. Without the host's authorisation the page refuses to run.
    private static void NeedUser(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.Any(data => data is IAllowAnonymous or IAuthorizeData or AuthorizationPolicy))
        {
            endpoint.Metadata.Add(new AuthorizeAttribute());
        }
    }

    private static async Task ReceiveAsync(HttpContext context)
    {
        RequestBody.Unlimit(context);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key, header => (IReadOnlyList<string>)[.. header.Value.Select(value => value ?? "")], StringComparer.OrdinalIgnoreCase);
        context.Response.StatusCode = await context.RequestServices.GetRequiredService<IWebhookReceiver>().ReceivePipedriveAsync(
            context.Request.RouteValues["connection"] as string ?? "", headers, context.Request.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
