using Microsoft.Extensions.Options;

namespace MlConnector.Sync.Connections;

/// <summary>
/// Completes a connection's settings with credentials from the encrypted store, where the configuration leaves them out. Runs before a
/// client is made, so that a missing credential is one clear line and not a refused request.
/// </summary>
internal sealed class ConnectionSecrets(IOptions<MlConnectorOptions> options, ICredentialStore credentials, ConsentGuard guard)
{
    private static readonly string[] _fields =
        ["BusinessCentral:ClientSecret", "BusinessCentral:CertificatePassword", "BusinessCentral:WebServiceKey", "Pipedrive:ApiToken", "Pipedrive:OAuth:ClientSecret"];

    /// <summary>Completes the settings, and makes sure that the account's user has given consent where one is needed: before that, neither side is called.</summary>
    /// <exception cref="MlConnectorConfigurationException">A credential is in neither place.</exception>
    /// <exception cref="CredentialUnreadableException">A stored credential cannot be decrypted.</exception>
    /// <exception cref="Pipedrive.PipedriveException">The account has to be connected again, or could not be asked whose it is.</exception>
    public async Task AdmitAsync(string connection, CancellationToken cancellationToken)
    {
        await CompleteAsync(connection, cancellationToken).ConfigureAwait(false);
        await guard.RequireAsync(connection, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Keeps the consent of a connection alive that nobody uses.</summary>
    public async Task KeepAliveAsync(string connection, CancellationToken cancellationToken)
    {
        if (options.Value.Connections[connection].Pipedrive.OAuth is null)
        {
            return;
        }

        try
        {
            await CompleteAsync(connection, cancellationToken).ConfigureAwait(false);
            await guard.KeepAliveAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception useless) when (useless is CredentialUnreadableException or MlConnectorConfigurationException)
        {
            // Passes tell it.
        }
    }

    /// <exception cref="MlConnectorConfigurationException">A credential is in neither place.</exception>
    /// <exception cref="CredentialUnreadableException">A stored credential cannot be decrypted.</exception>
    public async Task CompleteAsync(string connection, CancellationToken cancellationToken)
    {
        var settings = options.Value.Connections[connection];
        var (businessCentral, pipedrive) = (settings.BusinessCentral, settings.Pipedrive);
        businessCentral.ClientSecret = await FirstAsync(businessCentral.ClientSecret, _fields[0]).ConfigureAwait(false);
        businessCentral.CertificatePassword = await FirstAsync(businessCentral.CertificatePassword, _fields[1]).ConfigureAwait(false);
        businessCentral.WebServiceKey = await FirstAsync(businessCentral.WebServiceKey, _fields[2]).ConfigureAwait(false);
        if (pipedrive.OAuth is { } app)
        {
            app.ClientSecret = await FirstAsync(app.ClientSecret, _fields[4]).ConfigureAwait(false);
        }
        else
        {
            pipedrive.ApiToken = await FirstAsync(pipedrive.ApiToken, _fields[3]).ConfigureAwait(false);
        }

        MlConnectorSettings.ValidateClients(connection, settings);

        async Task<string?> FirstAsync(string? configured, string field) =>
            string.IsNullOrEmpty(configured) ? await credentials.FindAsync(connection, field, cancellationToken).ConfigureAwait(false) : configured;
    }
}
