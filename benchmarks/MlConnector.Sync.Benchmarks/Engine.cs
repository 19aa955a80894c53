using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Benchmarks;

/// <summary>The engine on a SQLite file of its own.</summary>
internal sealed class Engine : IAsyncDisposable
{
    public const string Company = "CRONUS";
    public const string Connection = "bench";
    private readonly string _folder = Directory.CreateTempSubdirectory("mlconnector-bench-").FullName;
    private readonly ServiceProvider _services;

    public Engine(Uri businessCentral, Uri pipedrive)
    {
        var services = new ServiceCollection();
        services.AddMlConnector(configure: options =>
        {
            options.Store.ConnectionString = $"Data Source={File}";
            options.DataProtection.KeyDirectory = Path.Combine(_folder, "keys");
            var connection = new ConnectionOptions();
            connection.BusinessCentral.BaseAddress = businessCentral;
            connection.BusinessCentral.UserName = "simulator-user";
            connection.BusinessCentral.WebServiceKey = "simulator-key";
            connection.BusinessCentral.Company = Company;
            connection.BusinessCentral.RequestsPerFiveMinutes = 6_000;
            connection.Pipedrive.BaseAddress = pipedrive;
            connection.Pipedrive.ApiToken = "simulated-token";
            connection.Pipedrive.RequestsPerTwoSeconds = 480;
            connection.Guard.Percent = 100;
            options.Connections[Connection] = connection;
        });
        _services = services.BuildServiceProvider();
    }

    private string File => Path.Combine(_folder, "sync.db");

    public Task<SyncReport> SyncAsync(IProgress<SyncProgress>? progress = null) =>
        _services.GetRequiredService<ISyncEngine>().SyncAsync(new SyncRequest(), progress);

    /// <summary>Runs SQL beside the engine, between two passes.</summary>
    public void Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
