namespace MlConnector.Pipedrive;

/// <summary>Which stages to read.</summary>
public sealed record StageQuery : ListQuery
{
    /// <summary>Only those in this pipeline.</summary>
    public long? PipelineId { get; init; }

    /// <summary>The member to sort by; null means the id.</summary>
    public string? SortBy { get; init; }

    /// <summary>Whether the last comes first.</summary>
    public bool SortDescending { get; init; }

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.Add("pipeline_id", PipelineId);
        text.Add("sort_by", SortBy);
        text.Add("sort_direction", SortDescending ? "desc" : null);
    }
}
