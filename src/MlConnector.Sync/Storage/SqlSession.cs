using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace MlConnector.Sync.Storage;

/// <summary>
/// One database connection with its prepared commands. Every SQL text is a constant, so values can only travel as parameters.
/// </summary>
internal sealed class SqlSession(DbConnection connection, Func<DbException, bool> isDuplicate) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Whether the error says that a unique key is taken.</summary>
    public bool IsDuplicate(DbException error) => isDuplicate(error);

    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows it touched.</returns>
    public Task<int> ExecuteAsync([ConstantExpected] string sql, params (string Name, object? Value)[] parameters) =>
        Command(sql, parameters).ExecuteNonQueryAsync(CancellationToken.None);

    /// <summary>Reads every row.</summary>
    public async Task<List<T>> QueryAsync<T>(
        [ConstantExpected] string sql, Func<SqlRow, T> read, params (string Name, object? Value)[] parameters)
    {
        var rows = new List<T>();
        var reader = await Command(sql, parameters).ExecuteReaderAsync(CancellationToken.None).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                rows.Add(read(new SqlRow(reader)));
            }
        }

        return rows;
    }

    /// <summary>Reads the first row; the default when there is none.</summary>
    public async Task<T?> FindAsync<T>(
        [ConstantExpected] string sql, Func<SqlRow, T> read, params (string Name, object? Value)[] parameters)
    {
        // Read to the end: a statement with RETURNING that is left half-read is not finished everywhere.
        var rows = await QueryAsync(sql, read, parameters).ConfigureAwait(false);
        return rows.Count == 0 ? default : rows[0];
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The callers' texts are constants; the attribute on the parameters makes the compiler check it.")]
    private DbCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            _commands.Add(sql, command);
        }

        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = Stored(value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset time => time.ToUnixTimeMilliseconds(),
        bool flag => flag ? 1L : 0L,
        Enum member => Convert.ToInt64(member, System.Globalization.CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        decimal number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}
