using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Lets only good answers through: the body is read whole, within bounds and checked to be JSON; everything else becomes a
/// <see cref="BusinessCentralException"/>.
/// </summary>
internal sealed class FaultTranslation(TimeSpan timeout, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // The server allows bodies of 350 MB; a page of 20,000 records has about 20 MB.
    private const string Bytes = "application/octet-stream";
    private const int MostBytes = 128 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, both.Token).ConfigureAwait(false);
            var body = await BoundedBody.ReadAsync(response.Content, MostBytes, both.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw Refusals.Of(BusinessCentralException.Shown(request), response, body, BusinessCentralException.IsWrite(request), SafeRetry.RetryAfter(response, time));
            }

            RequireObject(request, response, body);
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = response.Content.Headers.ContentType;
            response.Content = content;
            return response;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw BusinessCentralException.Unreachable(request, exception is OperationCanceledException ? new TimeoutException($"No answer within {timeout}.") : exception);
        }
        catch (GateClosedException closed)
        {
            throw new BusinessCentralException(closed.Message, closed);
        }
    }

    /// <summary>Every answer of the API is one JSON object; what is not, is a page of something on the way, or cut off.</summary>
    private static void RequireObject(HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        var type = response.Content.Headers.ContentType;
        var isObject = type?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true && BoundedBody.IsObject(body);
        if (!isObject && !WantsBytes(request) && (body.Length > 0 || !MayBeEmpty(request)))
        {
            throw BusinessCentralException.Protocol(
                $"{BusinessCentralException.Shown(request)} returned {(int)response.StatusCode} with {body.Length} bytes of {type?.ToString() ?? "nothing"} instead of a JSON object: {BoundedBody.Excerpt(body)}", request: request);
        }
    }

    /// <summary>Actions, deletions and stored content are answered with 204.</summary>
    private static bool MayBeEmpty(HttpRequestMessage request) =>
        WantsBytes(request) || request.Method == HttpMethod.Delete || request.Content?.Headers.ContentType?.MediaType == Bytes
        || (request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.Contains("/Microsoft.NAV.", StringComparison.Ordinal));

    private static bool WantsBytes(HttpRequestMessage request) => request.Headers.Accept.ToString() == Bytes;
}
