using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace MlConnector.Sync.Connections;

/// <summary>
/// Encrypts credentials with Data Protection. The connection and the field are part of the purpose, so cipher text that is moved to
/// another connection or field does not decrypt. The keys have a container of their own, so that the host's Data Protection is left alone,
/// unless the settings say that the host keeps them.
/// </summary>
internal sealed class CredentialProtector(DataProtectionSettings settings, IDataProtectionProvider? host = null) : IDisposable
{
    private readonly Lazy<ServiceProvider> _keys = new(() => OpenKeys(settings));

    /// <exception cref="MlConnectorConfigurationException">The key folder cannot be used.</exception>
    public string Protect(string connection, string field, string secret)
    {
        try
        {
            return Protector(connection, field).Protect(secret);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw Unusable(error);
        }
    }

    /// <exception cref="CredentialUnreadableException">The key is lost, or the cipher text belongs elsewhere.</exception>
    public string Unprotect(string connection, string field, string cipherText)
    {
        try
        {
            return Protector(connection, field).Unprotect(cipherText);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new CredentialUnreadableException(
                $"The stored credential '{field}' of connection '{connection}' cannot be decrypted; enter it again or restore its key.", error);
        }
    }

    public void Dispose()
    {
        if (_keys.IsValueCreated)
        {
            _keys.Value.Dispose();
        }
    }

    private IDataProtector Protector(string connection, string field) => Provider.CreateProtector("MlConnector.Credentials", $"conn:{connection}", field);

    private IDataProtectionProvider Provider => !settings.UseHostKeys ? _keys.Value.GetRequiredService<IDataProtectionProvider>()
        : host ?? throw new MlConnectorConfigurationException("MlConnector:DataProtection:UseHostKeys is set, but the host has not registered Data Protection.");

    private static ServiceProvider OpenKeys(DataProtectionSettings settings)
    {
        var folder = settings.KeyDirectory;
        if (string.IsNullOrWhiteSpace(folder))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            folder = home.Length > 0 ? Path.Combine(home, "MlConnector", "keys") : throw Unusable(null);
        }

        var keys = new DirectoryInfo(folder);
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(keys.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("MlConnector").PersistKeysToFileSystem(keys);
        return services.BuildServiceProvider();
    }

    private static MlConnectorConfigurationException Unusable(Exception? error) =>
        new("MlConnector:DataProtection:KeyDirectory must name a folder that this account may write.", error);
}
