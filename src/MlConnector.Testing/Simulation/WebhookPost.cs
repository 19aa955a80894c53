using System.Net.Http.Headers;

namespace MlConnector.Testing.Simulation;

/// <summary>Makes webhook calls through a handler that the test gives.</summary>
internal sealed class WebhookPost(HttpMessageHandler handler) : IDisposable
{
    private readonly HttpMessageInvoker _invoker = new(handler, disposeHandler: false);

    public void Dispose() => _invoker.Dispose();

    /// <summary>Posts JSON. The status of the answer; 0 when there was none.</summary>
    public async Task<int> SendJsonAsync(Uri target, byte[] body, Action<HttpRequestHeaders> addHeaders, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        addHeaders(request.Headers);
        try
        {
            using var response = await _invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    /// <summary>Posts nothing. The body of an answer with status 200; null for any other, or when there was none.</summary>
    public async Task<string?> AskAsync(Uri target, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target);
        try
        {
            using var response = await _invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return (int)response.StatusCode == 200 ? await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
