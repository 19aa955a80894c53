namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>A record being inserted or changed, before it is stored.</summary>
internal sealed class Draft(EntityType type, Guid id, object[] values, Row? before)
{
    public EntityType Type { get; } = type;

    public Guid Id { get; } = id;

    public object[] Values { get; } = values;

    // The stored version; null on insert.
    public Row? Before { get; } = before;

    // True for what a user does in the product itself, where page rules of the API do not apply.
    public bool ByUser { get; init; }

    public HashSet<string> Given { get; } = new(StringComparer.Ordinal);

    public object this[string name]
    {
        get => Values[Type[name].Index];
        set => Values[Type[name].Index] = value;
    }

    public static Draft New(EntityType type, bool byUser = false) => new(type, Guid.NewGuid(), type.BlankValues(), null) { ByUser = byUser };

    public static Draft Of(Row row, bool byUser = false) => new(row.Type, row.Id, (object[])row.Values.Clone(), row) { ByUser = byUser };

    // For members that not every page of a kind has.
    public void SetIfPresent(string name, object value)
    {
        if (Type.Find(name) is { } field)
        {
            Values[field.Index] = value;
        }
    }

    public string Text(string name) => (string)this[name];

    public Guid Reference(string name) => (Guid)this[name];

    public decimal Amount(string name) => (decimal)this[name];

    public bool Flag(string name) => (bool)this[name];

    public bool Differs => Before is null || !Values.SequenceEqual(Before.Values);

    public void CopyFrom(Row other, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            this[name] = other[name];
        }
    }
}
