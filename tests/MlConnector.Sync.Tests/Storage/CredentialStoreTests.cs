using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Tests.Storage;

public sealed class CredentialStoreTests : IAsyncDisposable
{
    private const string Canary = "canary-5f1d3c7e-token";
    private const string Field = "Pipedrive:ApiToken";
    private readonly SqliteTestDatabase _files = new();
    private readonly CredentialProtector _protector;

    public CredentialStoreTests() => _protector = new CredentialProtector(new() { KeyDirectory = Keys });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Keys => Path.Combine(_files.Folder, "keys");

    private CredentialStore Credentials => new(_files.Database, _protector, TimeProvider.System);

    public ValueTask DisposeAsync()
    {
        _protector.Dispose();
        return _files.DisposeAsync();
    }

    [Fact]
    public async Task A_credential_comes_back_and_can_be_replaced()
    {
        Assert.Null(await Credentials.FindAsync("acme", Field, Cancellation));
        await Credentials.SetAsync("acme", Field, "older", Cancellation);
        await Credentials.SetAsync("acme", Field, Canary, Cancellation);

        using var restarted = new CredentialProtector(new() { KeyDirectory = Keys });

        Assert.Equal(Canary, await new CredentialStore(_files.Database, restarted, TimeProvider.System).FindAsync("acme", Field, Cancellation));
        Assert.Null(await Credentials.FindAsync("other", Field, Cancellation));
    }

    [Fact]
    [Trait("Threat", "S22")]
    public async Task No_file_of_the_store_holds_the_credential_in_clear()
    {
        await Credentials.SetAsync("acme", Field, Canary, Cancellation);
        await _files.CloseAsync();

        foreach (var file in Directory.EnumerateFiles(_files.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, Cancellation);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Canary)));
        }
    }

    [Theory]
    [Trait("Threat", "S22")]
    [InlineData("other", Field)]
    [InlineData("acme", "Pipedrive:Webhooks:Password")]
    public async Task A_row_that_is_moved_elsewhere_does_not_decrypt(string connection, string field)
    {
        await Credentials.SetAsync("acme", Field, Canary, Cancellation);
        await _files.Database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE mlc_credential SET connection = @connection, field = @field", ("@connection", connection), ("@field", field)),
            Cancellation);

        var unreadable = await Assert.ThrowsAsync<CredentialUnreadableException>(() => Credentials.FindAsync(connection, field, Cancellation));

        Assert.Contains($"'{field}' of connection '{connection}'", unreadable.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, unreadable.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Threat", "S23")]
    public async Task A_lost_key_is_told_and_the_credential_can_be_entered_again()
    {
        await Credentials.SetAsync("acme", Field, Canary, Cancellation);
        Directory.Delete(Keys, recursive: true);
        using var restarted = new CredentialProtector(new() { KeyDirectory = Keys });
        var credentials = new CredentialStore(_files.Database, restarted, TimeProvider.System);

        await Assert.ThrowsAsync<CredentialUnreadableException>(() => credentials.FindAsync("acme", Field, Cancellation));

        await credentials.SetAsync("acme", Field, Canary, Cancellation);
        Assert.Equal(Canary, await credentials.FindAsync("acme", Field, Cancellation));
    }

    [Fact]
    [Trait("Situation", "B116")]
    public async Task What_an_older_key_encrypted_stays_readable_when_a_new_key_is_used()
    {
        await Credentials.SetAsync("acme", Field, Canary, Cancellation);
        var fresh = Rotate();
        using var restarted = new CredentialProtector(new() { KeyDirectory = Keys });
        var credentials = new CredentialStore(_files.Database, restarted, TimeProvider.System);

        Assert.Equal(Canary, await credentials.FindAsync("acme", Field, Cancellation));
        await credentials.SetAsync("other", Field, Canary, Cancellation);
        Assert.Equal(fresh, KeyOf(restarted.Protect("other", Field, Canary)));
        using var later = new CredentialProtector(new() { KeyDirectory = Keys });
        foreach (var connection in new[] { "acme", "other" })
        {
            Assert.Equal(Canary, await new CredentialStore(_files.Database, later, TimeProvider.System).FindAsync(connection, Field, Cancellation));
        }
    }

    [Fact]
    public async Task What_is_stored_can_be_listed_and_removed_without_its_key()
    {
        await Credentials.SetAsync("acme", Field, Canary, Cancellation);
        await Credentials.SetAsync("other", Field, Canary, Cancellation);
        Directory.Delete(Keys, recursive: true);

        Assert.Equal(Field, Assert.Single(await Credentials.ListAsync("acme", Cancellation)).Field);
        Assert.True(await Credentials.RemoveAsync("acme", Field, Cancellation));
        Assert.False(await Credentials.RemoveAsync("acme", Field, Cancellation));
        Assert.Empty(await Credentials.ListAsync("acme", Cancellation));
        Assert.Single(await Credentials.ListAsync("other", Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keys_of_the_host_are_used_when_the_settings_say_so_and_left_alone_otherwise(bool useHostKeys)
    {
        var host = new EphemeralDataProtectionProvider();
        using var protector = new CredentialProtector(new() { KeyDirectory = useHostKeys ? null : Keys, UseHostKeys = useHostKeys }, host);
        await new CredentialStore(_files.Database, protector, TimeProvider.System).SetAsync("acme", Field, Canary, Cancellation);
        using var later = new CredentialProtector(new() { UseHostKeys = true }, host);
        var credentials = new CredentialStore(_files.Database, later, TimeProvider.System);

        Assert.Equal(!useHostKeys, Directory.Exists(Keys));
        Assert.Equal(useHostKeys ? Canary : null, await ReadAsync(credentials));
    }

    [Fact]
    public async Task Keys_of_a_host_that_has_none_are_named()
    {
        using var protector = new CredentialProtector(new() { UseHostKeys = true });

        var wrong = await Assert.ThrowsAsync<MlConnectorConfigurationException>(
            () => new CredentialStore(_files.Database, protector, TimeProvider.System).SetAsync("acme", Field, Canary, Cancellation));

        Assert.StartsWith("MlConnector:DataProtection:UseHostKeys", wrong.Message, StringComparison.Ordinal);
    }

    /// <summary>Adds the key that Data Protection makes when the present one grows old.</summary>
    private Guid Rotate()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("MlConnector").PersistKeysToFileSystem(new DirectoryInfo(Keys));
        using var provider = services.BuildServiceProvider();
        var now = TimeProvider.System.GetUtcNow();
        return provider.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90)).KeyId;
    }

    // A protected text begins with four bytes that tell its format, then comes the id of its key.
    private static Guid KeyOf(string cipherText) => new(Base64Url.DecodeFromChars(cipherText).AsSpan(4, 16));

    private static async Task<string?> ReadAsync(CredentialStore credentials)
    {
        try
        {
            return await credentials.FindAsync("acme", Field, Cancellation);
        }
        catch (CredentialUnreadableException)
        {
            return null;
        }
    }

    [Fact]
    public async Task A_key_folder_that_cannot_be_used_is_named()
    {
        await File.WriteAllTextAsync(Keys, "a file", Cancellation);

        var wrong = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => Credentials.SetAsync("acme", Field, Canary, Cancellation));

        Assert.StartsWith("MlConnector:DataProtection:KeyDirectory", wrong.Message, StringComparison.Ordinal);
    }
}
