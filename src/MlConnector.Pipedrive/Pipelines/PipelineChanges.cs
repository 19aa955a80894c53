namespace MlConnector.Pipedrive;

/// <summary>What to write to a pipeline: only members whose setter was called are sent; null clears a member.</summary>
public sealed record PipelineChanges : EntityChanges
{
    /// <summary><c>name</c>: its name; not unique.</summary>
    public string? Name { get => Get<string>("name"); init => Set("name", value); }

    /// <summary><c>is_deal_probability_enabled</c>: whether its stages have probabilities.</summary>
    public bool? IsDealProbabilityEnabled { get => Get<bool?>("is_deal_probability_enabled"); init => Set("is_deal_probability_enabled", value); }
}
