using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Identity.Client;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>OAuth client credentials through MSAL, which caches the token and renews it in time. A refused token is renewed once for all callers.</summary>
internal sealed class ClientCredential : ICredentialSource, IDisposable
{
    private static readonly string[] _scopes = ["https://api.businesscentral.dynamics.com/.default"];
    private readonly SemaphoreSlim _once = new(1);
    private readonly IConfidentialClientApplication _application;
    private Credential? _current;

    public ClientCredential(BusinessCentralOptions options, BusinessCentralPrincipal principal, IMsalHttpClientFactory http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(principal.ClientId)
            .WithAuthority(new Uri(options.Authority, options.TenantId).AbsoluteUri, validateAuthority: false)
            .WithInstanceDiscovery(enableInstanceDiscovery: options.Authority.Host.EndsWith(".microsoftonline.com", StringComparison.OrdinalIgnoreCase))
            .WithHttpClientFactory(http, retryOnceOn5xx: false);
        builder = principal.CertificatePath is { Length: > 0 }
            ? builder.WithCertificate(principal.LoadCertificate())
            : builder.WithClientSecret(principal.ClientSecret);
        _application = builder.Build();
    }

    public async ValueTask<Credential> GetAsync(int? rejectedVersion, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var mustRenew = rejectedVersion is { } rejected && _current is { } current && current.Version == rejected;
            var token = await _application.AcquireTokenForClient(_scopes).WithForceRefresh(mustRenew).ExecuteAsync(CancellationToken.None).ConfigureAwait(false);
            var value = new AuthenticationHeaderValue("Bearer", token.AccessToken);
            if (_current?.HasValue(value.ToString()) != true)
            {
                _current = Credential.OfAuthorization(value, (_current?.Version ?? 0) + 1);
            }

            return _current;
        }
        catch (MsalServiceException refused)
        {
            throw Refused(refused);
        }
        catch (MsalException failed)
        {
            throw new BusinessCentralException($"No token was issued: {failed.ErrorCode}.") { Code = failed.ErrorCode, IsTransient = true };
        }
        catch (JsonException)
        {
            throw new BusinessCentralException($"No token was issued: {_application.Authority} answered with something else.") { IsTransient = true };
        }
        catch (HttpRequestException unreachable)
        {
            throw new HttpRequestException(unreachable.HttpRequestError, $"No token was issued by {_application.Authority}: {unreachable.GetBaseException().Message}");
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();

    private BusinessCentralException Refused(MsalServiceException refused) => new(
        $"No token was issued for client '{_application.AppConfig.ClientId}': {refused.ErrorCode}. Check TenantId, ClientId, the secret or certificate, and admin consent.")
    {
        StatusCode = refused.StatusCode switch { 0 => null, 429 or >= 500 => refused.StatusCode, _ => 401 },
        Code = refused.ErrorCode,
        CorrelationId = refused.CorrelationId,
        RetryAfter = refused.Headers?.RetryAfter?.Delta,
        IsTransient = refused.IsRetryable || refused.StatusCode is 0 or 429 or >= 500,
    };
}
