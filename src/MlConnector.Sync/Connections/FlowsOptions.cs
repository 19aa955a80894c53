namespace MlConnector.Sync.Connections;

/// <summary>What is kept in step, and how.</summary>
public sealed class FlowsOptions
{
    /// <summary>Organizations to customers.</summary>
    public RecordFlowOptions Organizations { get; set; } = new();

    /// <summary>Persons to contacts.</summary>
    public PersonFlowOptions Persons { get; set; } = new() { Direction = FlowDirection.ToBusinessCentral };

    /// <summary>Products to items.</summary>
    public RecordFlowOptions Products { get; set; } = new() { Conflict = ConflictWinner.BusinessCentralWins };

    /// <summary>Won deals to sales documents.</summary>
    public DealFlowOptions Deals { get; set; } = new();

    /// <summary>The settings of one record flow.</summary>
    internal RecordFlowOptions For(SyncFlow flow) => flow switch
    {
        SyncFlow.Products => Products,
        SyncFlow.Organizations => Organizations,
        SyncFlow.Persons => Persons,
        _ => throw new ArgumentOutOfRangeException(nameof(flow), flow, "Deals have settings of their own."),
    };
}
