namespace MlConnector.Sync.Connections;

/// <summary>How often both sides are polled while the engine runs by itself.</summary>
public sealed class ScheduleOptions
{
    /// <summary>Time between two polls of Business Central.</summary>
    /// <value>5 minutes; at least 10 seconds.</value>
    public TimeSpan BusinessCentralPoll { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Time between two polls of Pipedrive.</summary>
    /// <value>5 minutes; at least 10 seconds.</value>
    public TimeSpan PipedrivePoll { get; set; } = TimeSpan.FromMinutes(5);
}
