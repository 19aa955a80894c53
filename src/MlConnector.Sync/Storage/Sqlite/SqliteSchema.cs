using System.Reflection;
using DbUp;
using DbUp.Engine;

namespace MlConnector.Sync.Storage.Sqlite;

/// <summary>Brings the schema up to date: numbered scripts, each in its own transaction, each run once. Call it inside the lock.</summary>
internal static class SqliteSchema
{
    private const string Folder = "MlConnector.Sync.Storage.Sqlite.";

    /// <exception cref="StoreUnavailableException">A script failed, or a newer version has changed the schema.</exception>
    public static void Migrate(SqliteFile file) => Migrate(file, Scripts());

    public static void Migrate(SqliteFile file, IReadOnlyList<SqlScript> scripts)
    {
        var upgrade = DeployChanges.To.SqliteDatabase(file.ConnectionString)
            .WithScripts(scripts)
            .JournalToSqliteTable("mlc_schema")
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();
        if (upgrade.GetExecutedButNotDiscoveredScripts() is [_, ..] unknown)
        {
            throw new StoreUnavailableException(
                $"The store '{file.Path}' was changed by a newer version ({unknown[^1]}); run that version or restore a backup.");
        }

        var result = upgrade.PerformUpgrade();
        if (!result.Successful)
        {
            throw file.Unavailable(result.Error);
        }
    }

    public static IReadOnlyList<SqlScript> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))];
    }

    private static SqlScript Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new SqlScript(name[Folder.Length..], reader.ReadToEnd());
    }
}
