using System.Net;

namespace MlConnector.BusinessCentral;

/// <summary>Repeats a request once with a renewed credential when the first one was refused with 401: such a request was not executed.</summary>
internal sealed class Authorization(ICredentialSource source, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly HttpRequestOptionsKey<Credential> _credential = new("MlConnector.Credential");

    /// <summary>Called by the gate for a request that may leave.</summary>
    public static ValueTask AttachAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(_credential, out var credential))
        {
            request.Headers.Authorization = credential.Header;
        }

        return ValueTask.CompletedTask;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var credential = await source.GetAsync(null, cancellationToken).ConfigureAwait(false);
        request.Options.Set(_credential, credential);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        var renewed = await source.GetAsync(credential.Version, cancellationToken).ConfigureAwait(false);
        if (renewed.Version == credential.Version)
        {
            return response;
        }

        response.Dispose();
        request.Options.Set(_credential, renewed);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
