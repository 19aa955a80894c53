namespace MlConnector.Pipedrive;

/// <summary>Which filters to read.</summary>
public sealed record FilterQuery : RequestQuery
{
    /// <summary><c>deals</c>, <c>leads</c>, <c>org</c>, <c>people</c>, <c>products</c>, <c>activity</c> or <c>projects</c>; null means all.</summary>
    public string? Type { get; init; }

    internal override void WriteTo(QueryText text) => text.Add("type", Type);
}
