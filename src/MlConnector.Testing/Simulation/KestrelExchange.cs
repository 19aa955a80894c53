using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MlConnector.Testing.Simulation;

internal static class KestrelExchange
{
    public static async Task<SimulatedRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in context.Request.Headers)
        {
            headers[header.Key] = header.Value.ToString();
        }

        // The raw target, because the decoded path would lose escapes inside keys.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var url = new Uri($"{context.Request.Scheme}://{context.Request.Host}{(target.StartsWith('/') ? target : "/")}");
        return new SimulatedRequest(context.Request.Method, url, headers, body.ToArray());
    }

    public static async Task WriteAsync(HttpContext context, SimulatedExchange exchange)
    {
        if (exchange.Response is not { } response)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = response.StatusCode;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (response.Body.Length == 0)
        {
            return;
        }

        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Body.Length;
        var sent = exchange.Truncated ? response.Body.Length / 2 : response.Body.Length;
        await context.Response.Body.WriteAsync(response.Body.AsMemory(0, sent), context.RequestAborted).ConfigureAwait(false);
        if (exchange.Truncated)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            context.Abort();
        }
    }
}
