using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Listens on a callback address of this machine until a sign-in ended there.</summary>
internal sealed class CallbackListener : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);
    private readonly TaskCompletionSource<ConsentAnswer> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<AuthorizationCallback, Task<ConsentAnswer>> _complete;
    private readonly WebApplication _app;

    private CallbackListener(Uri callback, Func<AuthorizationCallback, Task<ConsentAnswer>> complete)
    {
        _complete = complete;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(callback.GetLeftPart(UriPartial.Authority));
        _app = builder.Build();
        _app.MapGet(callback.AbsolutePath, (RequestDelegate)AnswerAsync);
    }

    public static async Task<CallbackListener> StartAsync(Uri callback, Func<AuthorizationCallback, Task<ConsentAnswer>> complete, CancellationToken cancellationToken)
    {
        var listener = new CallbackListener(callback, complete);
        try
        {
            await listener._app.StartAsync(cancellationToken);
            return listener;
        }
        catch
        {
            await listener.DisposeAsync();
            throw;
        }
    }

    /// <returns>How the sign-in ended; null when nobody came within ten minutes.</returns>
    public async Task<ConsentAnswer?> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _ended.Task.WaitAsync(_patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var answer = await CompleteAsync(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.StatusCode = answer?.Outcome == ConsentOutcome.Connected ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await context.Response.WriteAsync($"{answer?.Message ?? "Nothing was connected; the console tells why."} You can close this page.");
        await context.Response.CompleteAsync();
        // Anything on this machine can call here: only the answer that belongs to the state ends the wait.
        if (answer is { Outcome: not ConsentOutcome.UnknownState })
        {
            _ended.TrySetResult(answer);
        }
    }

    private async Task<ConsentAnswer?> CompleteAsync(IQueryCollection query)
    {
        try
        {
            return await _complete(new AuthorizationCallback { Code = query["code"], State = query["state"], Error = query["error"] });
        }
        catch (Exception failed)
        {
            // The command's own error handling tells it in one line.
            _ended.TrySetException(failed);
            return null;
        }
    }
}
