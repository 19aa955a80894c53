using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Testing.Pipedrive.Webhooks;

/// <summary>Makes one webhook call: HTTP Basic as Pipedrive sends it, and a relay's signature when one is set up.</summary>
internal sealed class WebhookSender(PipedriveSimulatorOptions options, HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private readonly HttpMessageInvoker _invoker = new(handler, disposeHandler: false);

    public void Dispose() => _invoker.Dispose();

    /// <summary>The status of the answer; 0 when there was none within ten seconds.</summary>
    public async Task<int> SendAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var body = delivery.Body();
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (delivery.User is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{delivery.User}:{delivery.Password}")));
        }

        if (options is { SignatureHeader: { } header, SigningSecret: { } secret })
        {
            request.Headers.TryAddWithoutValidation(header, $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}");
        }

        using var limit = new CancellationTokenSource(_patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await _invoker.SendAsync(request, both.Token).ConfigureAwait(false);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return 0;
        }
    }
}
