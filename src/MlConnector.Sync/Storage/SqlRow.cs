using System.Data.Common;
using System.Globalization;

namespace MlConnector.Sync.Storage;

/// <summary>The current row of a query, in the store's own types: times are UTC milliseconds, ids and money are invariant text.</summary>
internal readonly struct SqlRow(DbDataReader reader)
{
    public string Text(string column) => reader.GetString(reader.GetOrdinal(column));

    public string? TextOrNull(string column) => Has(column) ? Text(column) : null;

    public long Number(string column) => reader.GetInt64(reader.GetOrdinal(column));

    public long? NumberOrNull(string column) => Has(column) ? Number(column) : null;

    public int Count(string column) => reader.GetInt32(reader.GetOrdinal(column));

    public bool Flag(string column) => Number(column) != 0;

    public decimal Amount(string column) => decimal.Parse(Text(column), NumberStyles.Number, CultureInfo.InvariantCulture);

    public Guid Id(string column) => Guid.ParseExact(Text(column), "D");

    public Guid? IdOrNull(string column) => Has(column) ? Id(column) : null;

    public DateTimeOffset Time(string column) => DateTimeOffset.FromUnixTimeMilliseconds(Number(column));

    public DateTimeOffset? TimeOrNull(string column) => Has(column) ? Time(column) : null;

    private bool Has(string column) => !reader.IsDBNull(reader.GetOrdinal(column));
}
