using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace MlConnector.Http;

/// <summary>
/// Repeats what is safe to repeat: reads after a passing fault, and anything that was refused with 429 before it was executed.
/// A write is never repeated after a timeout, a 5xx or a broken connection.
/// </summary>
internal sealed class SafeRetry : DelegatingHandler
{
    /// <summary>What is waited for here; longer waits are told to the caller.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private const int LongestJitter = 250;
    private static readonly ResiliencePropertyKey<HttpRequestMessage> _request = new("request");
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public SafeRetry(int attempts, ClientTelemetry telemetry, ILogger logger, TimeProvider time)
    {
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = attempts,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(30),
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(MayRepeat(arguments, time)),
                DelayGenerator = arguments => ValueTask.FromResult(DelayOf(arguments.Outcome.Result, time)),
                OnRetry = arguments =>
                {
                    Tell(arguments, telemetry, logger);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>What a response asks to wait; null when it does not say. A date counts from the server's own clock.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var delay = header?.Delta ?? (header?.Date - (response.Headers.Date ?? time.GetUtcNow()));
        return delay switch
        {
            null => null,
            { } past when past < TimeSpan.Zero => TimeSpan.Zero,
            { } far when far > TimeSpan.FromDays(1) => TimeSpan.FromDays(1),
            _ => delay,
        };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(_request, request);
        try
        {
            return await _pipeline.ExecuteAsync(
                async step => await base.SendAsync(request, step.CancellationToken).ConfigureAwait(false), context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool MayRepeat(RetryPredicateArguments<HttpResponseMessage> arguments, TimeProvider time)
    {
        var isRead = arguments.Context.Properties.TryGetValue(_request, out var request) && request.Method == HttpMethod.Get;
        return arguments.Outcome switch
        {
            { Result: { StatusCode: HttpStatusCode.TooManyRequests } limited } => RetryAfter(limited, time) is not { } wait || wait <= LongestWait,
            { Result: { } response } => isRead && response.StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented
                && isRead && (RetryAfter(response, time) is not { } asked || asked <= LongestWait),
            { Exception: { } closed } when closed.GetBaseException() is GateClosedException => false,
            { Exception: HttpRequestException or IOException or TimeoutException } => isRead,
            _ => false,
        };
    }

    private static void Tell(OnRetryArguments<HttpResponseMessage> arguments, ClientTelemetry telemetry, ILogger logger)
    {
        var reason = arguments.Outcome.Exception?.Message ?? ((int)arguments.Outcome.Result!.StatusCode).ToString(CultureInfo.InvariantCulture);
        arguments.Context.Properties.TryGetValue(_request, out var request);
        logger.Repeating(request!.Method, request.RequestUri?.AbsolutePath, arguments.RetryDelay, arguments.AttemptNumber + 1, reason);
        telemetry.Repetitions.Add(1, new KeyValuePair<string, object?>(ClientTelemetry.Method, request.Method.Method));
    }

    // The server's wish is a minimum; the jitter on top keeps many clients from coming back at once.
    private static TimeSpan? DelayOf(HttpResponseMessage? response, TimeProvider time) =>
        response is not null && RetryAfter(response, time) is { } asked ? asked + TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1, LongestJitter)) : null;
}
