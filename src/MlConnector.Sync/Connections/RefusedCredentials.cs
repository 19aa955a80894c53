using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlConnector.Pipedrive;

namespace MlConnector.Sync.Connections;

/// <summary>Recognises credentials that were refused, so that they are not tried again and renewed ones are. What is kept says nothing without the keys.</summary>
internal sealed class RefusedCredentials(SessionFactory sessions, ITokenStore tokens, CredentialProtector protector)
{
    private const string Field = "RefusedCredentials";

    public async Task<string> MarkAsync(string connection, CancellationToken cancellationToken) =>
        protector.Protect(connection, Field, await FingerprintAsync(connection, cancellationToken).ConfigureAwait(false));

    /// <summary>Whether the connection still has the credentials that the mark stands for.</summary>
    public async Task<bool> IsStillAsync(string connection, string? mark, CancellationToken cancellationToken)
    {
        try
        {
            return mark is null || protector.Unprotect(connection, Field, mark) == await FingerprintAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialUnreadableException)
        {
            return false;
        }
    }

    private async Task<string> FingerprintAsync(string connection, CancellationToken cancellationToken)
    {
        var settings = sessions.SettingsOf(connection);
        var (businessCentral, pipedrive) = (settings.BusinessCentral, settings.Pipedrive);
        var text = string.Join(
            '\n', businessCentral.TenantId, businessCentral.ClientId, businessCentral.ClientSecret, businessCentral.CertificatePath, businessCentral.CertificatePassword,
            businessCentral.UserName, businessCentral.WebServiceKey, pipedrive.ApiToken,
            await ConsentAsync(connection, cancellationToken).ConfigureAwait(false));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Names the consent of the Pipedrive account, which a user may renew at any time.</summary>
    private async Task<string> ConsentAsync(string connection, CancellationToken cancellationToken)
    {
        if (sessions.SettingsOf(connection).Pipedrive.OAuth is null)
        {
            return "";
        }

        try
        {
            return (await tokens.LoadAsync(connection, cancellationToken).ConfigureAwait(false))?.Version.ToString(CultureInfo.InvariantCulture) ?? "none";
        }
        catch (PipedriveException)
        {
            return "unreadable";
        }
    }
}
