using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Lets only good answers through: the body is read whole, within bounds and checked to be JSON; everything else becomes a
/// <see cref="BusinessCentralException"/>.
/// </summary>
internal sealed class FaultTranslation(TimeSpan timeout, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // The server allows bodies of 350 MB; a page of 20,000 records has about 20 MB.
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

            if (body.Length > 0 && !WantsBytes(request) && response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
            {
                throw BusinessCentralException.Protocol($"{BusinessCentralException.Shown(request)} returned {response.Content.Headers.ContentType} instead of JSON: {BoundedBody.Excerpt(body)}", request: request);
            }

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

    private static bool WantsBytes(HttpRequestMessage request) => request.Headers.Accept.ToString() == "application/octet-stream";
}
