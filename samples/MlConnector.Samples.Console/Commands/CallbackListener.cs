using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Listens on a callback address of this machine until a sign-in ended there.</summary>
internal static class CallbackListener
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    /// <returns>How the sign-in ended; null when nobody came within ten minutes.</returns>
    public static async Task<ConsentAnswer?> WaitAsync(Uri callback, Func<AuthorizationCallback, Task<ConsentAnswer>> complete, CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource<ConsentAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(callback.GetLeftPart(UriPartial.Authority));
        await using var app = builder.Build();
        app.MapGet(callback.AbsolutePath, async (HttpContext context) =>
        {
            var answer = await AnswerAsync(context, complete, ended);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.StatusCode = answer?.Outcome == ConsentOutcome.Connected ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync($"{answer?.Message ?? "Nothing was connected; the console tells why."} You can close this page.");
            await context.Response.CompleteAsync();
            // Anything on this machine can call here: only the answer that belongs to the state ends the wait.
            if (answer is { Outcome: not ConsentOutcome.UnknownState })
            {
                ended.TrySetResult(answer);
            }
        });
        await app.StartAsync(cancellationToken);
        try
        {
            return await ended.Task.WaitAsync(_patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static async Task<ConsentAnswer?> AnswerAsync(HttpContext context, Func<AuthorizationCallback, Task<ConsentAnswer>> complete, TaskCompletionSource<ConsentAnswer> ended)
    {
        try
        {
            return await complete(new AuthorizationCallback { Code = context.Request.Query["code"], State = context.Request.Query["state"], Error = context.Request.Query["error"] });
        }
        catch (Exception failed)
        {
            // The command's own error handling tells it in one line.
            ended.TrySetException(failed);
            return null;
        }
    }
}
