using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Access;

namespace MlConnector.Testing;

/// <summary>The OAuth app of a simulated account: what its users answer when it asks for consent, and what they do with it later.</summary>
public sealed class SimulatedPipedriveApp
{
    private readonly OAuthServer _oauth;
    private readonly PipedriveSimulatorOptions _options;
    private readonly TimeProvider _time;
    private readonly Lock _gate;

    internal SimulatedPipedriveApp(OAuthServer oauth, PipedriveSimulatorOptions options, TimeProvider time, Lock gate)
    {
        _oauth = oauth;
        _options = options;
        _time = time;
        _gate = gate;
    }

    /// <summary>The user that answers requests for consent at <c>/oauth/authorize</c>; null when consent is denied.</summary>
    /// <value>1, the administrator.</value>
    public long? ConsentingUser
    {
        get
        {
            lock (_gate)
            {
                return _oauth.ConsentingUser;
            }
        }

        set
        {
            lock (_gate)
            {
                _oauth.ConsentingUser = value;
            }
        }
    }

    /// <summary>The users that have the app installed.</summary>
    public IReadOnlyList<long> InstalledUsers
    {
        get
        {
            lock (_gate)
            {
                return _oauth.InstalledUsers;
            }
        }
    }

    /// <summary>Makes all access tokens invalid before their time; refresh tokens stay good.</summary>
    public void RevokeAccessTokens()
    {
        lock (_gate)
        {
            _oauth.RevokeAccessTokens();
        }
    }

    /// <summary>
    /// Uninstalls the app as a user does: its tokens and webhooks are gone, and its callback address is told by a DELETE that carries
    /// the client's credentials.
    /// </summary>
    /// <param name="handler">Where the call goes.</param>
    /// <param name="userId">Who uninstalls.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The status of the answer.</returns>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public async Task<int> UninstallAsync(HttpMessageHandler handler, long userId = 1, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _oauth.End(userId);
        }

        var body = new JsonObject
        {
            ["client_id"] = _options.ClientId,
            ["company_id"] = _options.CompanyId,
            ["user_id"] = userId,
            ["timestamp"] = _time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        };
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Delete, _options.CallbackUrl) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.ClientId}:{_options.ClientSecret}")));
        using var response = await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return (int)response.StatusCode;
    }
}
