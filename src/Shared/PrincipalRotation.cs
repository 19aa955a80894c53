using System.Net;
using Microsoft.Extensions.Logging;

namespace MlConnector.Http;

/// <summary>
/// Gives every request to the next principal that the server has not asked to pause, within that principal's limits. A request that was
/// refused with 401 was not executed: it is repeated once with a renewed credential.
/// </summary>
internal sealed class PrincipalRotation(IReadOnlyList<Principal> principals, ILogger logger) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<Credential> _credential = new("MlConnector.Credential");
    private int _last = -1;

    /// <summary>Requests that left so far.</summary>
    public long Total => principals.Sum(principal => principal.Budget.Total);

    /// <summary>Requests that may leave in one window.</summary>
    public int Allowed => principals.Sum(principal => principal.Budget.Allowed);

    /// <summary>Requests that may leave now without waiting for the window.</summary>
    public int Remaining => principals.Sum(principal => principal.Budget.Remaining);

    /// <summary>Called by the gate for a request that may leave.</summary>
    public static void Attach(HttpRequestMessage request)
    {
        if (request.Options.TryGetValue(_credential, out var credential))
        {
            credential.AttachTo(request);
        }
    }

    /// <summary>Whether a request was on its way to the server when it failed, or was still waiting here.</summary>
    public static bool HasLeft(HttpRequestMessage request) => request.Options.TryGetValue(_credential, out _);

    /// <summary>The server that a request's credential is for; null when it is for the configured one.</summary>
    public static Uri? ServerOf(HttpRequestMessage request) => request.Options.TryGetValue(_credential, out var credential) ? credential.Server : null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Whoever comes here again was refused before.
        ((IDictionary<string, object?>)request.Options).Remove(_credential.Key);
        var principal = Next();
        var response = await SendAsync(request, principal, renewed: null, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !request.Options.TryGetValue(_credential, out var refused))
        {
            return response;
        }

        var renewed = await RenewAsync(principal, refused, response, cancellationToken).ConfigureAwait(false);
        return renewed is null ? response : await SendAsync(request, principal, renewed, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var principal in principals)
            {
                principal.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Principal principal, Credential? renewed, CancellationToken cancellationToken) =>
        principal.Budget.SendAsync(
            async token =>
            {
                // Asked for when the request may leave: a token may end, or be refused to others, while the request waits its turn.
                var credential = renewed ?? await principal.Credentials.GetAsync(null, token).ConfigureAwait(false);
                request.Options.Set(_credential, credential);
                if (credential.Server is { } server)
                {
                    request.RequestUri = new Uri(server.GetLeftPart(UriPartial.Authority) + request.RequestUri!.PathAndQuery);
                }

                return await base.SendAsync(request, token).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>A newer credential, or null when there is none and the refusal stands.</summary>
    private async ValueTask<Credential?> RenewAsync(Principal principal, Credential refused, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var mayGo = true;
        try
        {
            var renewed = await principal.Credentials.GetAsync(refused.Version, cancellationToken).ConfigureAwait(false);
            mayGo = renewed.Version != refused.Version;
            if (mayGo)
            {
                logger.CredentialRenewed();
            }

            return mayGo ? renewed : null;
        }
        finally
        {
            if (mayGo)
            {
                response.Dispose();
            }
        }
    }

    private Principal Next()
    {
        var first = (uint)Interlocked.Increment(ref _last);
        for (var step = 0u; step < principals.Count; step++)
        {
            var candidate = principals[(int)((first + step) % (uint)principals.Count)];
            if (!candidate.Budget.IsPaused)
            {
                return candidate;
            }
        }

        return principals[(int)(first % (uint)principals.Count)];
    }
}
