using Microsoft.Extensions.Options;
using MlConnector.Pipedrive;

namespace MlConnector.Sync.Connections;

/// <summary>
/// Completes a connection's settings with credentials from the encrypted store, where the configuration leaves them out. Runs before a
/// client is made, so that a missing credential is one clear line and not a refused request.
/// </summary>
internal sealed class ConnectionSecrets(IOptions<MlConnectorOptions> options, ICredentialStore credentials, ITokenStore tokens)
{
    private static readonly string[] _fields =
        ["BusinessCentral:ClientSecret", "BusinessCentral:CertificatePassword", "BusinessCentral:WebServiceKey", "Pipedrive:ApiToken", "Pipedrive:OAuth:ClientSecret"];

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

    /// <summary>Why a user of the account has to give consent before anything may be sent; null when nobody has to.</summary>
    public async Task<PipedriveException?> FindConsentProblemAsync(string connection, CancellationToken cancellationToken)
    {
        if (options.Value.Connections[connection].Pipedrive.OAuth is null)
        {
            return null;
        }

        try
        {
            return await tokens.LoadAsync(connection, cancellationToken).ConfigureAwait(false) switch
            {
                null => PipedriveException.NeedsReconnect(connection, $"nobody has given consent, or it was withdrawn; {HowToConnect(connection)}"),
                { RefusedAt: { } at } => PipedriveException.NeedsReconnect(connection, $"Pipedrive refused to renew its tokens on {at:yyyy-MM-dd HH:mm} UTC; {HowToConnect(connection)}"),
                _ => null,
            };
        }
        catch (PipedriveException unreadable) when (unreadable.Category == PipedriveErrorCategory.NeedsReconnect)
        {
            return unreadable;
        }
    }

    public static string HowToConnect(string connection) => $"connect it with 'credentials connect --connection {connection}' or the host's connect page";
}
