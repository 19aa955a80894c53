using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Lets only good answers through: JSON objects where JSON was asked for; everything else becomes a <see cref="BusinessCentralException"/>,
/// also what happens later to a body that is read while it arrives.
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
                streamed.Translate(exception => exception is JsonException
                    ? BusinessCentralException.Protocol(exception.Message, exception, request)
                    : BusinessCentralException.Unreachable(request, exception));
                return response;
            }

            var body = ((BufferedContent)response.Content).Body;
            if (!response.IsSuccessStatusCode)
            {
                throw Refusals.Of(BusinessCentralException.Shown(request), response, body, BusinessCentralException.IsWrite(request), SafeRetry.RetryAfter(response, time));
            }

            RequireObject(request, response, body);
            return response;
        }
        catch (Exception exception) when (exception.GetBaseException() is GateClosedException)
        {
            throw new BusinessCentralException(exception.GetBaseException().Message, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw BusinessCentralException.Unreachable(request, exception is OperationCanceledException ? new TimeoutException($"No answer within {timeout}.") : exception);
        }
    }

    /// <summary>Whether the answer is taken piece by piece: stored content is, and lists that are read while they arrive.</summary>
    public static bool IsStreamed(HttpRequestMessage request) =>
        WantsBytes(request) || (request.Options.TryGetValue(new HttpRequestOptionsKey<ODataQuery?>(QueryComposition.Key), out var query) && query is { IsStreamed: true });

    /// <summary>Every answer of the API is one JSON object; what is not, is a page of something on the way, or cut off.</summary>
    private static void RequireObject(HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        if (!(IsJson(response) && BoundedBody.IsObject(body)) && (body.Length > 0 || !MayBeEmpty(request)))
        {
            throw BusinessCentralException.Protocol($"{Shown(request, response)} with {body.Length} bytes instead of a JSON object: {BoundedBody.Excerpt(body)}", request: request);
        }
    }

    /// <summary>Of a body that is still to come, only the type is known.</summary>
    private static void RequireJson(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!WantsBytes(request) && (!IsJson(response) || response.Content.Headers.ContentLength == 0))
        {
            response.Dispose();
            throw BusinessCentralException.Protocol($"{Shown(request, response)} instead of JSON.", request: request);
        }
    }

    // Compressed bodies are not asked for, and a truncated one would be read without an error.
    private static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true && response.Content.Headers.ContentEncoding.Count == 0;

    private static string Shown(HttpRequestMessage request, HttpResponseMessage response) =>
        $"{BusinessCentralException.Shown(request)} returned {(int)response.StatusCode} as {response.Content.Headers.ContentType?.ToString() ?? "nothing"}";

    /// <summary>Actions, deletions and stored content are answered with 204.</summary>
    private static bool MayBeEmpty(HttpRequestMessage request) =>
        request.Method == HttpMethod.Delete || request.Content?.Headers.ContentType?.MediaType == Bytes
        || (request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.Contains("/Microsoft.NAV.", StringComparison.Ordinal));

    private static bool WantsBytes(HttpRequestMessage request) => request.Headers.Accept.ToString() == Bytes;
}
