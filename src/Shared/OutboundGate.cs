using System.Net.Http.Headers;

namespace MlConnector.Http;

/// <summary>
/// The only door to the network. A request leaves when it goes to the one known origin over https (http only to a loopback host);
/// the credential is attached here, so it cannot travel anywhere else.
/// </summary>
/// <param name="originOf">The address whose origin a request may call; null means none.</param>
/// <param name="attachCredential">Puts the credential on a request that may leave.</param>
internal sealed class OutboundGate(Func<HttpRequestMessage, Uri?> originOf, Action<HttpRequestMessage> attachCredential) : DelegatingHandler
{
    /// <param name="origin">The address whose origin may be called.</param>
    /// <param name="attachCredential">Puts the credential on a request that may leave.</param>
    public OutboundGate(Uri origin, Action<HttpRequestMessage> attachCredential)
        : this(_ => origin, attachCredential)
    {
    }

    /// <param name="origin">The address whose origin may be called, without a credential in the headers.</param>
    public OutboundGate(Uri origin)
        : this(_ => origin, _ => { })
    {
    }

    /// <summary>Whether two addresses have the same scheme, host and port.</summary>
    public static bool IsSameOrigin(Uri left, Uri right) =>
        left.IsAbsoluteUri && right.IsAbsoluteUri && left.Port == right.Port
        && string.Equals(left.Scheme, right.Scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address may be configured at all: https, or http to this machine, without credentials in it.</summary>
    public static bool IsAcceptable(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var target = request.RequestUri;
        var origin = originOf(request);
        if (target is null || origin is null || !IsAcceptable(target) || !IsSameOrigin(origin, target))
        {
            throw new GateClosedException($"A request to '{target?.Scheme}://{target?.Host}' was not sent: the connection is for {origin?.GetLeftPart(UriPartial.Authority) ?? "no server yet"} only.");
        }

        // A POST without content is silently sent again by the platform's own handler when the connection breaks.
        if (request.Content is null && request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        // With its length known, a body goes out whole and not in chunks, which some gateways refuse.
        if (request.Content is not null)
        {
            await request.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        }

        attachCredential(request);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
