using MlConnector.BusinessCentral;

namespace MlConnector.Sync.Connections;

/// <summary>The settings of one connection.</summary>
public sealed class ConnectionOptions
{
    /// <summary>The Business Central company.</summary>
    public BusinessCentralOptions BusinessCentral { get; set; } = new();

    /// <summary>The Pipedrive company.</summary>
    public PipedriveConnectionOptions Pipedrive { get; set; } = new();

    /// <summary>What is kept in step, and how.</summary>
    public FlowsOptions Flows { get; set; } = new();

    /// <summary>When a run is a mass change, which waits until somebody approves it.</summary>
    public GuardOptions Guard { get; set; } = new();

    /// <summary>How often both sides are polled.</summary>
    public ScheduleOptions Schedule { get; set; } = new();
}
