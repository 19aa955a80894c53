namespace MlConnector.Pipedrive;

/// <summary>How much of field definitions to read.</summary>
public sealed record FieldQuery : ListQuery
{
    /// <summary>Optional members to add.</summary>
    public IReadOnlyList<string> IncludeFields { get; init; } = [];

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.AddList("include_fields", IncludeFields);
    }
}
