namespace MlConnector.Pipedrive;

/// <summary>A search in one field. Enum, set and date fields cannot be searched.</summary>
public sealed record FieldSearch : TermSearch
{
    /// <summary>The kind of records: <c>deal</c>, <c>lead</c>, <c>person</c>, <c>organization</c>, <c>product</c> or <c>project</c>.</summary>
    public required string EntityType { get; init; }

    /// <summary>The key of the field.</summary>
    public required string Field { get; init; }

    /// <summary><c>exact</c>, <c>beginning</c> or <c>middle</c>; upper and lower case differ in all of them.</summary>
    /// <value><c>exact</c>.</value>
    public string Match { get; init; } = "exact";

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.Add("entity_type", EntityType);
        text.Add("field", Field);
        text.Add("match", Match);
    }
}
