namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>Another page over the records of a table: some of them, in other words. Ids and versions are those of the table.</summary>
internal sealed class ViewTable(EntityType type, Store store, Table source, Func<Row, Row?> show) : Table(type, store)
{
    public override Table Source => source;

    public override int Count => Rows.Count();

    public override IEnumerable<Row> Rows => source.Rows.Select(show).OfType<Row>();

    public override Row? Find(Guid id) => source.Find(id) is { } row ? show(row) : null;

    public override Row? FindByKey(string key) => source.FindByKey(key) is { } row ? show(row) : null;

    public override bool HasIndex(string name) => false;

    public override IEnumerable<Row> Where(string name, object value) => Rows.Where(row => row[name].Equals(value));

    public override IReadOnlyDictionary<Guid, Row> AsOf(DateTimeOffset moment) =>
        source.AsOf(moment).Values.Select(show).OfType<Row>().ToDictionary(row => row.Id);
}
