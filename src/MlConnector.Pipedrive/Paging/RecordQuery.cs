namespace MlConnector.Pipedrive;

/// <summary>What to return of one record.</summary>
public sealed record RecordQuery : RequestQuery
{
    /// <summary>Optional members to add, for example <c>products_count</c> of a deal.</summary>
    public IReadOnlyList<string> IncludeFields { get; init; } = [];

    /// <summary>Keys of the custom fields to return, at most 15.</summary>
    /// <value>Empty: all.</value>
    public IReadOnlyList<string> CustomFields { get; init; } = [];

    internal override void WriteTo(QueryText text)
    {
        text.AddList("include_fields", IncludeFields);
        text.AddKeys("custom_fields", CustomFields);
    }
}
