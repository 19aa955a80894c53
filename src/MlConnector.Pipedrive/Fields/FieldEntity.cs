namespace MlConnector.Pipedrive;

/// <summary>A kind of record that has fields. Leads have the custom fields of deals, with the same keys.</summary>
public sealed record FieldEntity
{
    private readonly string _name;

    private FieldEntity(string name) => _name = name;

    /// <summary>Deals, and the custom fields of leads.</summary>
    public static FieldEntity Deal { get; } = new("deal");

    /// <summary>Persons.</summary>
    public static FieldEntity Person { get; } = new("person");

    /// <summary>Organizations.</summary>
    public static FieldEntity Organization { get; } = new("organization");

    /// <summary>Products.</summary>
    public static FieldEntity Product { get; } = new("product");

    /// <summary>Activities; their fields can only be read.</summary>
    public static FieldEntity Activity { get; } = new("activity");

    /// <summary>The name, as addresses have it.</summary>
    public override string ToString() => _name;
}
