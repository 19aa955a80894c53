using Microsoft.Extensions.Options;

namespace MlConnector.Sync.Connections;

/// <summary>
/// Completes a connection's settings with credentials from the encrypted store, where the configuration leaves them out. Runs before a
/// client is made, so that a missing credential is one clear line and not a refused request.
/// </summary>
internal sealed class ConnectionSecrets(IOptions<MlConnectorOptions> options, ICredentialStore credentials)
{
    private static readonly string[] _fields =
        ["BusinessCentral:ClientSecret", "BusinessCentral:CertificatePassword", "BusinessCentral:WebServiceKey", "Pipedrive:ApiToken"];

    /// <exception cref="MlConnectorConfigurationException">A credential is in neither place.</exception>
    /// <exception cref="CredentialUnreadableException">A stored credential cannot be decrypted.</exception>
    public async Task CompleteAsync(string connection, CancellationToken cancellationToken)
    {
        var settings = options.Value.Connections[connection];
        var (businessCentral, pipedrive) = (settings.BusinessCentral, settings.Pipedrive);
        businessCentral.ClientSecret = await FirstAsync(businessCentral.ClientSecret, _fields[0]).ConfigureAwait(false);
        businessCentral.CertificatePassword = await FirstAsync(businessCentral.CertificatePassword, _fields[1]).ConfigureAwait(false);
        businessCentral.WebServiceKey = await FirstAsync(businessCentral.WebServiceKey, _fields[2]).ConfigureAwait(false);
        pipedrive.ApiToken = await FirstAsync(pipedrive.ApiToken, _fields[3]).ConfigureAwait(false);
        MlConnectorSettings.ValidateClients(connection, settings);

        async Task<string?> FirstAsync(string? configured, string field) =>
            string.IsNullOrEmpty(configured) ? await credentials.FindAsync(connection, field, cancellationToken).ConfigureAwait(false) : configured;
    }
}
