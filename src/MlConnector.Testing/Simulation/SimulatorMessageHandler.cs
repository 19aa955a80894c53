using System.Net;
using System.Net.Http.Headers;

namespace MlConnector.Testing.Simulation;

internal sealed class SimulatorMessageHandler(SimulatedApi api) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var simulated = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        var exchange = await api.ExchangeAsync(simulated, cancellationToken).ConfigureAwait(false);
        return exchange.Response is null ? throw Broken() : Write(exchange.Response, exchange.Truncated, request);
    }

    private static async Task<SimulatedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        AddHeaders(headers, request.Headers);
        byte[] body = [];
        if (request.Content is { } content)
        {
            body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            AddHeaders(headers, content.Headers);
        }

        var url = request.RequestUri is { IsAbsoluteUri: true } absolute
            ? absolute
            : throw new InvalidOperationException("A request to a simulator needs an absolute URL; set HttpClient.BaseAddress.");
        return new SimulatedRequest(request.Method.Method, url, headers, body);
    }

    private static void AddHeaders(Dictionary<string, string> target, HttpHeaders source)
    {
        foreach (var header in source.NonValidated)
        {
            target[header.Key] = header.Value.ToString();
        }
    }

    private static HttpResponseMessage Write(SimulatedResponse response, bool truncated, HttpRequestMessage request)
    {
        HttpContent content = truncated ? new StreamContent(new CutStream(response.Body)) : new ByteArrayContent(response.Body);
        content.Headers.ContentLength = response.Body.Length;
        if (response.Body.Length > 0)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", response.ContentType);
        }

        var message = new HttpResponseMessage((HttpStatusCode)response.StatusCode) { Content = content, RequestMessage = request };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private static HttpRequestException Broken() => new(
        HttpRequestError.ResponseEnded,
        "An error occurred while sending the request.",
        new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely."));
}
