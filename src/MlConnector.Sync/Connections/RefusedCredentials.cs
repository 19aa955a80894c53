using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Sync.Connections;

/// <summary>Recognises credentials that were refused, so that they are not tried again and renewed ones are. What is kept says nothing without the keys.</summary>
internal sealed class RefusedCredentials(SessionFactory sessions, CredentialProtector protector)
{
    private const string Field = "RefusedCredentials";

    public string Mark(string connection) => protector.Protect(connection, Field, Fingerprint(connection));

    /// <summary>Whether the connection still has the credentials that the mark stands for.</summary>
    public bool IsStill(string connection, string? mark)
    {
        try
        {
            return mark is null || protector.Unprotect(connection, Field, mark) == Fingerprint(connection);
        }
        catch (CredentialUnreadableException)
        {
            return false;
        }
    }

    private string Fingerprint(string connection)
    {
        var settings = sessions.SettingsOf(connection);
        var (businessCentral, pipedrive) = (settings.BusinessCentral, settings.Pipedrive);
        var text = string.Join(
            '\n', businessCentral.TenantId, businessCentral.ClientId, businessCentral.ClientSecret, businessCentral.CertificatePath, businessCentral.CertificatePassword,
            businessCentral.UserName, businessCentral.WebServiceKey, pipedrive.ApiToken);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
