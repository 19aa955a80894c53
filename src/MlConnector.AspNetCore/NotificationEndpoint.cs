using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Intake;

namespace MlConnector.AspNetCore;

/// <summary>Hands calls of Business Central to the engine and its answers back, letter by letter.</summary>
internal static class NotificationEndpoint
{
    public static async Task ReceiveAsync(HttpContext context)
    {
        // The server's own answer would end the subscription.
        RequestBody.Unlimit(context);
        var answer = await context.RequestServices.GetRequiredService<INotificationReceiver>().ReceiveAsync(
            context.Request.RouteValues["token"] as string ?? "", context.Request.QueryString.Value, context.Request.Body, context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = answer.Status;
        if (answer.Text is { } text)
        {
            context.Response.ContentType = "text/plain";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync(text, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
