using Microsoft.Identity.Client;

namespace MlConnector.BusinessCentral;

/// <summary>Gives MSAL a client that can reach the authority and nothing else.</summary>
internal sealed class TokenHttpClientFactory(Func<HttpClient> create) : IMsalHttpClientFactory
{
    private readonly Lazy<HttpClient> _client = new(create);

    public HttpClient GetHttpClient() => _client.Value;
}
