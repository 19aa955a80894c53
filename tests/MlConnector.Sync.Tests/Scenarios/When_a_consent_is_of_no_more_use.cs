using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_consent_is_of_no_more_use : IAsyncLifetime
{
    private readonly ConsentWorld _consent = new();

    private World World => _consent.World;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private int Requests => World.Pipedrive.Journal.Entries.Count + World.BusinessCentral.Journal.Entries.Count;

    public async ValueTask InitializeAsync()
    {
        World.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        await _consent.ConnectAsync();
        await World.SyncAsync();
    }

    public ValueTask DisposeAsync() => _consent.DisposeAsync();

    [Fact, Trait("Fault", "F36")]
    public async Task A_connection_that_rests_for_half_a_year_keeps_its_consent_and_asks_for_nothing_else()
    {
        await World.Connections.PauseAsync(World.Connection, "moving house", "anna", cancellationToken: Cancellation);
        var (before, renewals) = (Requests, _consent.TokenRequests);
        for (var day = 0; day < 180; day++)
        {
            await World.SyncAfterAsync(TimeSpan.FromDays(1));
        }

        Assert.InRange(_consent.TokenRequests - renewals, 10, 14);
        Assert.Equal(Requests - before, _consent.TokenRequests - renewals);

        await World.Connections.ResumeAsync(World.Connection, "anna", Cancellation);
        Assert.Empty((await World.SyncAfterAsync(TimeSpan.FromMinutes(1))).Failures);
    }

    [Fact, Trait("Threat", "S22")]
    public async Task The_files_of_the_store_hold_cipher_text_and_no_token()
    {
        var tokens = (await _consent.TokensAsync())!;
        // The lock file is held by the store, and empty.
        var names = Directory.EnumerateFiles(World.Folder, "*", SearchOption.AllDirectories).Where(name => !name.EndsWith(".lock", StringComparison.Ordinal)).ToList();

        Assert.Contains(names, name => name.EndsWith("-wal", StringComparison.Ordinal) && new FileInfo(name).Length > 0);
        foreach (var name in names)
        {
            var bytes = await ReadAsync(name);
            foreach (var secret in new[] { tokens.AccessToken, tokens.RefreshToken, "simulated-secret" })
            {
                Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
                Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)));
            }
        }

        Assert.Equal(
            ["Pipedrive:OAuth:AccessToken", "Pipedrive:OAuth:RefreshToken"],
            (await World.Services.GetRequiredService<ICredentialStore>().ListAsync(World.Connection, Cancellation)).Select(stored => stored.Field));
        Assert.StartsWith("CfDJ8", await FirstAsync("SELECT protected_value FROM mlc_credential"), StringComparison.Ordinal);
    }

    [Fact, Trait("Threat", "S23"), Trait("Situation", "B116")]
    public async Task A_lost_key_is_said_both_systems_are_left_alone_and_all_is_kept()
    {
        Directory.Delete(_consent.KeyFolder, recursive: true);
        await World.RestartAsync();
        var before = Requests;
        var report = await World.SyncAsync();
        var status = await World.StatusAsync();

        var failure = Assert.Single(report.Failures);
        Assert.All(["'acme'", "key is lost", "MlConnector:DataProtection:KeyDirectory", "credentials connect --connection acme"], part => Assert.Contains(part, failure, StringComparison.Ordinal));
        Assert.Equal((before, 1), (Requests, status.Links[SyncFlow.Organizations]));
        Assert.Contains("key is lost", status.NeedsReconnect, StringComparison.Ordinal);

        Assert.Equal(ConsentOutcome.Connected, (await _consent.ConnectAsync()).Outcome);
        Assert.True((await World.SyncAsync()).IsClean);
        Assert.Null((await World.StatusAsync()).NeedsReconnect);
    }

    [Fact, Trait("Threat", "S23")]
    public async Task A_key_that_comes_back_makes_the_consent_good_again()
    {
        var aside = Path.Combine(World.Folder, "aside");
        Directory.Move(_consent.KeyFolder, aside);
        await World.RestartAsync();
        await World.SyncAsync();
        Directory.Delete(_consent.KeyFolder, recursive: true);
        Directory.Move(aside, _consent.KeyFolder);
        await World.RestartAsync();

        Assert.True((await World.SyncAsync()).IsClean);
    }

    [Fact, Trait("Threat", "S22")]
    public async Task Tokens_that_are_moved_to_another_connection_are_not_used()
    {
        await _consent.TokensAsync();
        await World.StopAsync();
        await ExecuteAsync("UPDATE mlc_credential SET protected_value = (SELECT protected_value FROM mlc_credential WHERE field LIKE '%AccessToken') WHERE field LIKE '%RefreshToken'");
        World.Start();
        var before = Requests;

        Assert.Contains("belong elsewhere", Assert.Single((await World.SyncAsync()).Failures), StringComparison.Ordinal);
        Assert.Equal(before, Requests);
    }

    [Fact, Trait("Fault", "F32")]
    public async Task A_refusal_to_renew_makes_the_connection_silent_also_after_a_restart()
    {
        await _consent.UninstallUnheardAsync();
        World.Clock.Advance(TimeSpan.FromHours(1));
        var first = await World.SyncAsync();
        var before = Requests;
        var second = await World.SyncAfterAsync(TimeSpan.FromHours(1));
        await World.RestartAsync();
        var third = await World.SyncAfterAsync(TimeSpan.FromHours(1));
        var status = await World.StatusAsync();

        Assert.All([first, second, third], report => Assert.Contains("must be connected again", Assert.Single(report.Failures), StringComparison.Ordinal));
        Assert.Equal((before, 2), (Requests, _consent.TokenRequests));
        Assert.Contains("refused to renew", status.NeedsReconnect, StringComparison.Ordinal);
        Assert.Equal(1, status.Links[SyncFlow.Organizations]);

        Assert.Equal(ConsentOutcome.Connected, (await _consent.ConnectAsync()).Outcome);
        Assert.True((await World.SyncAsync()).IsClean);
    }

    [Fact]
    public async Task A_consent_that_nobody_can_read_is_forgotten_when_it_is_given_back()
    {
        Directory.Delete(_consent.KeyFolder, recursive: true);
        await World.RestartAsync();

        Assert.False(await _consent.Consents.RevokeAsync(World.Connection, Cancellation));
        Assert.Contains("nobody has given consent", (await World.StatusAsync()).NeedsReconnect, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_folder_is_made_for_this_account_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has access lists instead.");
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_consent.KeyFolder));
    }

    private static async Task<byte[]> ReadAsync(string name)
    {
        await using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, Cancellation);
        return copy.ToArray();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(World.Folder, "sync.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private async Task<string?> FirstAsync(string sql)
    {
        await using var connection = Open();
        await using var command = new SqliteCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync(Cancellation);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = Open();
        await using var command = new SqliteCommand(sql, connection);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancellation));
    }
}
