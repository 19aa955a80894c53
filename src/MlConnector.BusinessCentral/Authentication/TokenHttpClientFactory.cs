using Microsoft.Identity.Client;

namespace MlConnector.BusinessCentral;

/// <summary>Gives MSAL a client that can reach the authority and nothing else.</summary>
internal sealed class TokenHttpClientFactory(HttpClient client) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => client;
}
