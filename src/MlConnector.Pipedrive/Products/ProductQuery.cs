namespace MlConnector.Pipedrive;

/// <summary>Which products to read. Products can also be sorted by <c>name</c>.</summary>
public sealed record ProductQuery : EntityQuery<ProductId>
{
    /// <summary>Keys of the custom fields to return, at most 15; empty means all.</summary>
    public IReadOnlyList<string> CustomFields { get; init; } = [];

    private protected override bool HasConditions => false;

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.AddKeys("custom_fields", CustomFields);
    }
}
