namespace MlConnector.Pipedrive;

/// <summary>Where the deal of a converted lead shall be. Without anything: in the first stage of the default pipeline.</summary>
public sealed record LeadConversion
{
    /// <summary>The stage, which decides the pipeline.</summary>
    public long? StageId { get; init; }

    /// <summary>The pipeline, whose first stage is taken; ignored beside a stage.</summary>
    public long? PipelineId { get; init; }
}
