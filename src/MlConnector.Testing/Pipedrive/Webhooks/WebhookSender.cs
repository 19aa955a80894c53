using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive.Webhooks;

/// <summary>Makes one webhook call: HTTP Basic as Pipedrive sends it, and a relay's signature when one is set up.</summary>
internal sealed class WebhookSender(PipedriveSimulatorOptions options, HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private readonly WebhookPost _post = new(handler);

    public void Dispose() => _post.Dispose();

    /// <summary>The status of the answer; 0 when there was none within ten seconds.</summary>
    public async Task<int> SendAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var body = delivery.Body();
        try
        {
            return await _post.SendJsonAsync(delivery.Target, body, headers => Sign(headers, delivery, body), both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }

    private void Sign(HttpRequestHeaders headers, WebhookDelivery delivery, byte[] body)
    {
        if (delivery.User is not null)
        {
            headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{delivery.User}:{delivery.Password}")));
        }

        if (options is { SignatureHeader: { } header, SigningSecret: { } secret })
        {
            headers.TryAddWithoutValidation(header, $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}");
        }
    }
}
