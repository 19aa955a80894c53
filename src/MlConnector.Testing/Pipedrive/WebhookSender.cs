using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive;

/// <summary>Makes one webhook call: HTTP Basic as Pipedrive sends it, and a relay's signature when one is set up.</summary>
internal sealed class WebhookSender(PipedriveSimulatorOptions options, HttpMessageHandler handler) : IDisposable
{
    private readonly WebhookPost _post = new(handler);

    public void Dispose() => _post.Dispose();

    /// <summary>The status of the answer; 0 when there was none.</summary>
    public Task<int> SendAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var body = delivery.Body();
        return _post.SendJsonAsync(delivery.Target, body, headers => Sign(headers, delivery, body), cancellationToken);
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
