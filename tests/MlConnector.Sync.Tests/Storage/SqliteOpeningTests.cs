using System.Runtime.Versioning;
using DbUp.Engine;
using MlConnector.Sync.Storage.Sqlite;

namespace MlConnector.Sync.Tests.Storage;

public sealed class SqliteOpeningTests : IAsyncDisposable
{
    private readonly SqliteTestDatabase _files = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _files.DisposeAsync();

    [Fact]
    public async Task A_second_process_is_refused_until_the_first_one_ends()
    {
        await _files.Database.OpenAsync(Cancellation);
        await using var second = new SqliteDatabase(_files.ConnectionString());

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => second.OpenAsync(Cancellation));
        Assert.Equal($"The store '{_files.File}' is in use by another process; stop that one or name another file.", refused.Message);

        await _files.CloseAsync();
        await second.OpenAsync(Cancellation);
    }

    [Fact]
    public async Task Opening_twice_and_at_once_is_one_opening()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _files.Database.OpenAsync(Cancellation)));
        await _files.Database.OpenAsync(Cancellation);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_made_and_the_files_are_private()
    {
        var path = Path.Combine(_files.Folder, "new", "deeper", "store.db");
        await using var database = new SqliteDatabase($"Data Source={path}");

        await new TestStore(database).MarkAsync(TestStore.SomeOrganization);

        Assert.True(File.Exists(path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path + "-wal"));
        }
    }

    [Fact]
    [Trait("Fault", "F71")]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_was()
    {
        var garbage = string.Concat(Enumerable.Repeat("not a database ", 1000));
        await File.WriteAllTextAsync(_files.File, garbage, Cancellation);

        await RefusedAsync("damaged or is not a SQLite database");

        Assert.Equal(garbage, await File.ReadAllTextAsync(_files.File, Cancellation));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(_files.File);

        await RefusedAsync(_files.File);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_files.Folder, "plain"), "", Cancellation);

        await RefusedAsync("cannot be used", Path.Combine("plain", "store.db"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_written_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "The account of this run may write everywhere.");
        var folder = Directory.CreateDirectory(Path.Combine(_files.Folder, "closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await RefusedAsync("may not be written", Path.Combine(folder.Name, "store.db"));
    }

    [Fact]
    [Trait("Fault", "F70")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_may_only_be_read_is_refused_and_can_be_opened_once_it_may_be_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "The account of this run may write everywhere.");
        await File.WriteAllTextAsync(_files.File, "", Cancellation);
        File.SetUnixFileMode(_files.File, UnixFileMode.UserRead);

        await RefusedAsync("may not be written");

        File.SetUnixFileMode(_files.File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await _files.Database.OpenAsync(Cancellation);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=store.db;Mode=ReadOnly")]
    [InlineData("Data Source=")]
    [InlineData("Server=db;Pasword=hush")]
    public async Task A_connection_string_that_cannot_hold_a_store_is_named_without_its_value(string connectionString)
    {
        await using var database = new SqliteDatabase(connectionString);

        var wrong = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => database.OpenAsync(Cancellation));

        Assert.StartsWith("MlConnector:Store:ConnectionString ", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "F72")]
    public async Task A_migration_that_fails_half_way_leaves_nothing_and_can_be_repeated()
    {
        await _files.Database.OpenAsync(Cancellation);
        await _files.CloseAsync();
        var file = new SqliteFile(_files.ConnectionString());
        var broken = new SqlScript("0900_more.sql", "CREATE TABLE mlc_more (id INTEGER); INSERT INTO mlc_missing VALUES (1);");
        var sound = new SqlScript("0900_more.sql", "CREATE TABLE mlc_more (id INTEGER);");

        Assert.Throws<StoreUnavailableException>(() => SqliteSchema.Migrate(file, [.. SqliteSchema.Scripts(), broken]));

        SqliteSchema.Migrate(file, [.. SqliteSchema.Scripts(), sound]);
        SqliteSchema.Migrate(file, [.. SqliteSchema.Scripts(), sound]);
    }

    [Fact]
    [Trait("Fault", "F72")]
    public async Task A_store_of_a_newer_version_is_refused()
    {
        await _files.Database.OpenAsync(Cancellation);
        await _files.CloseAsync();
        SqliteSchema.Migrate(
            new SqliteFile(_files.ConnectionString()), [.. SqliteSchema.Scripts(), new("0900_more.sql", "CREATE TABLE mlc_more (id INTEGER);")]);

        await RefusedAsync("newer version (0900_more.sql)");
    }

    private async Task RefusedAsync(string sentence, string name = "store.db")
    {
        await using var database = new SqliteDatabase(_files.ConnectionString(name));

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.OpenAsync(Cancellation));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_files.Folder, name), refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}
