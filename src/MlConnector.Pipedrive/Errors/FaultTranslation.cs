using System.Globalization;
using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// Lets only good answers through: JSON objects where JSON was asked for; everything else becomes a <see cref="PipedriveException"/>, also what
/// happens later to a body that is read while it arrives.
/// </summary>
internal sealed class FaultTranslation(TimeSpan timeout, TimeProvider time) : DelegatingHandler
{
    private const string Bytes = "application/octet-stream";
    private static readonly TimeSpan _blockedFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan _probeDailyBudget = TimeSpan.FromMinutes(15);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, both.Token).ConfigureAwait(false);
            if (response.Content is StreamedContent streamed)
            {
                RequireJson(request, response);
                streamed.Translate(exception => exception is JsonException ? PipedriveException.Protocol(exception.Message, exception) : Unreachable(request, exception));
                return response;
            }

            var body = ((BufferedContent)response.Content).Body;
            var isJson = IsJson(response);
            var isEmptyDeletion = body.Length == 0 && request.Method == HttpMethod.Delete;
            if (!response.IsSuccessStatusCode || !(isEmptyDeletion || (isJson && BoundedBody.IsObject(body))))
            {
                throw Refusal(request, response, body, isJson);
            }

            return response;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Unreachable(request, exception is OperationCanceledException ? new TimeoutException($"no answer within {timeout}") : exception);
        }
        catch (GateClosedException closed)
        {
            throw new PipedriveException(closed.Message, closed);
        }
    }

    /// <summary>Whether the answer is taken piece by piece: the content of files is, and lists that are read while they arrive.</summary>
    public static bool IsStreamed(HttpRequestMessage request) =>
        WantsBytes(request) || (request.Options.TryGetValue(new HttpRequestOptionsKey<RequestQuery>(QueryComposition.Key), out var query) && query is ListQuery { IsStreamed: true });

    private static PipedriveException Unreachable(HttpRequestMessage request, Exception exception) =>
        new($"Pipedrive at {request.RequestUri?.GetLeftPart(UriPartial.Authority)} did not answer {Shown(request)}: {exception.GetBaseException().Message}", exception)
        {
            Category = PipedriveErrorCategory.Unreachable,
            IsOutcomeUnknown = IsWrite(request),
        };

    /// <summary>Of a body that is still to come, only the type is known.</summary>
    private void RequireJson(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!WantsBytes(request) && (!IsJson(response) || response.Content.Headers.ContentLength == 0))
        {
            response.Dispose();
            throw Refusal(request, response, [], isJson: false);
        }
    }

    private PipedriveException Refusal(HttpRequestMessage request, HttpResponseMessage response, byte[] body, bool isJson)
    {
        var status = (int)response.StatusCode;
        var error = isJson ? Parse(body) : null;
        var category = Categorize(response, status, isJson);
        var text = error?.Error ?? BoundedBody.Excerpt(body);
        var refused = response.IsSuccessStatusCode ? $"answered without a JSON object, with {body.Length} bytes of {response.Content.Headers.ContentType?.ToString() ?? "nothing"}, to" : "refused";
        var message = string.Create(CultureInfo.InvariantCulture, $"Pipedrive {refused} {Shown(request)} with {status} {error?.Code}: {text}{Advice(category)}{Redirect(response)}");
        return new PipedriveException(message.Length > 2048 ? message[..2048] : message)
        {
            StatusCode = status,
            Code = error?.Code,
            Category = category,
            CorrelationId = response.Headers.TryGetValues("x-correlation-id", out var ids) ? ids.FirstOrDefault() : null,
            RetryAfter = category switch
            {
                PipedriveErrorCategory.Blocked => _blockedFor,
                PipedriveErrorCategory.DailyBudgetExhausted => _probeDailyBudget,
                _ => SafeRetry.RetryAfter(response, time),
            },
            IsOutcomeUnknown = IsWrite(request) && status is 408 or >= 500 or < 300,
        };
    }

    // Addresses of storages carry secrets, so only their host is told.
    private static string Redirect(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } target ? $" It redirects to {target.GetLeftPart(UriPartial.Authority)}, which is not followed." : "";

    private static PipedriveErrorCategory Categorize(HttpResponseMessage response, int status, bool isJson) => status switch
    {
        401 => PipedriveErrorCategory.Unauthorized,
        403 when !isJson => PipedriveErrorCategory.Blocked,
        402 or 403 => PipedriveErrorCategory.Forbidden,
        404 or 410 => PipedriveErrorCategory.NotFound,
        429 => IsDailyBudget(response) ? PipedriveErrorCategory.DailyBudgetExhausted : PipedriveErrorCategory.BurstLimited,
        >= 500 or < 300 => PipedriveErrorCategory.Server,
        400 or 422 => PipedriveErrorCategory.Invalid,
        _ => PipedriveErrorCategory.Other,
    };

    // A refusal although the burst window has room can only mean the day's budget; the daily header itself is optional.
    private static bool IsDailyBudget(HttpResponseMessage response) =>
        Header(response, "x-daily-ratelimit-token-remaining") == 0 || Header(response, "x-ratelimit-remaining") > 0;

    private static long? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ErrorBody? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, PipedriveJsonContext.Default.ErrorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Compressed bodies are not asked for, and a truncated one would be read without an error.
    private static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true && response.Content.Headers.ContentEncoding.Count == 0;

    private static bool WantsBytes(HttpRequestMessage request) => request.Headers.Accept.ToString() == Bytes;

    private static bool IsWrite(HttpRequestMessage request) => request.Method != HttpMethod.Get && request.Method != HttpMethod.Head;

    private static string Shown(HttpRequestMessage request) => $"{request.Method} {request.RequestUri?.AbsolutePath}";

    private static string Advice(PipedriveErrorCategory category) => category switch
    {
        PipedriveErrorCategory.Unauthorized => " Check the API token; changing it in Pipedrive makes the old one useless.",
        PipedriveErrorCategory.Forbidden => " The token's user needs the permission; use an administrator who sees everything.",
        PipedriveErrorCategory.DailyBudgetExhausted => " The company's tokens for today are used up.",
        PipedriveErrorCategory.Blocked => " Pipedrive blocks this address after ignored limits; nothing is sent for an hour.",
        _ => "",
    };
}
