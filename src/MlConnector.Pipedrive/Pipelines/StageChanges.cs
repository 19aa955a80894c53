namespace MlConnector.Pipedrive;

/// <summary>What to write to a stage: only members whose setter was called are sent; null clears a member.</summary>
public sealed record StageChanges : EntityChanges
{
    /// <summary><c>name</c>: its name; not unique.</summary>
    public string? Name { get => Get<string>("name"); init => Set("name", value); }

    /// <summary><c>pipeline_id</c>: its pipeline.</summary>
    public int? PipelineId { get => Get<int?>("pipeline_id"); init => Set("pipeline_id", value); }

    /// <summary><c>deal_probability</c>: probability of the deals in it, in percent.</summary>
    public long? DealProbability { get => Get<long?>("deal_probability"); init => Set("deal_probability", value); }

    /// <summary><c>is_deal_rot_enabled</c>: whether deals in it grow stale.</summary>
    public bool? IsDealRotEnabled { get => Get<bool?>("is_deal_rot_enabled"); init => Set("is_deal_rot_enabled", value); }

    /// <summary><c>days_to_rotten</c>: days until a deal in it is stale.</summary>
    public long? DaysToRotten { get => Get<long?>("days_to_rotten"); init => Set("days_to_rotten", value); }
}
