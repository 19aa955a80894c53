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
            var isJson = IsPlainJson(response);
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
            TokenCost = TokenPrices.Of(request.Method, request.RequestUri!.AbsolutePath),
            IsOutcomeUnknown = IsWrite(request) && PrincipalRotation.HasLeft(request),
        };

    /// <summary>Of a body that is still to come, only the type is known.</summary>
    private void RequireJson(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!WantsBytes(request) && (!IsPlainJson(response) || response.Content.Headers.ContentLength == 0))
        {
            response.Dispose();
            throw Refusal(request, response, [], isJson: false);
        }
    }

    private PipedriveException Refusal(HttpRequestMessage request, HttpResponseMessage response, byte[] body, bool isJson)
    {
        var status = (int)response.StatusCode;
        var path = request.RequestUri!.AbsolutePath;
        var error = isJson ? ErrorBody.Read(body) : null;
        var category = Refusals.CategoryOf(response, request.Method, path);
        var refused = response.IsSuccessStatusCode ? $"answered without a JSON object, with {body.Length} bytes of {response.Content.Headers.ContentType?.ToString() ?? "nothing"}, to" : "refused";
        var advice = Refusals.AdviceFor(category);
        return new PipedriveException($"Pipedrive {refused} {Shown(request)} with {status} {error?.CodeText}: {error?.Text ?? BoundedBody.Excerpt(body)} {advice}{Redirect(response)}".TrimEnd())
        {
            StatusCode = status,
            Code = error?.CodeText,
            Category = category,
            CorrelationId = response.Headers.TryGetValues("x-correlation-id", out var ids) ? ids.FirstOrDefault() : null,
            RetryAfter = SafeRetry.RetryAfter(response, time),
            TokenCost = TokenPrices.Of(request.Method, path),
            Advice = advice,
            IsOutcomeUnknown = IsWrite(request) && (status is 408 or >= 500 or < 300),
        };
    }

    // Addresses of storages carry secrets, so only their host is told.
    private static string Redirect(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } target ? $" It redirects to {target.GetLeftPart(UriPartial.Authority)}, which is not followed." : "";

    // Compressed bodies are not asked for, and a truncated one would be read without an error.
    private static bool IsPlainJson(HttpResponseMessage response) => Refusals.IsJson(response) && response.Content.Headers.ContentEncoding.Count == 0;

    private static bool WantsBytes(HttpRequestMessage request) => request.Headers.Accept.ToString() == Bytes;

    private static bool IsWrite(HttpRequestMessage request) => request.Method != HttpMethod.Get && request.Method != HttpMethod.Head;

    private static string Shown(HttpRequestMessage request) => $"{request.Method} {request.RequestUri?.AbsolutePath}";
}
