namespace MlConnector.Pipedrive;

/// <summary>Which pipelines to read.</summary>
public sealed record PipelineQuery : ListQuery
{
    /// <summary>The member to sort by; null means the id.</summary>
    public string? SortBy { get; init; }

    /// <summary>Whether the last comes first.</summary>
    public bool SortDescending { get; init; }

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.Add("sort_by", SortBy);
        text.Add("sort_direction", SortDescending ? "desc" : null);
    }
}
