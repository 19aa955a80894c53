namespace MlConnector.Sync.Connections;

/// <summary>How often both sides are read.</summary>
public sealed class ScheduleOptions
{
    /// <summary>Time between two polls of Business Central.</summary>
    /// <value>5 minutes; from 10 seconds to a day.</value>
    public TimeSpan BusinessCentralPoll { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Time between two polls of Pipedrive.</summary>
    /// <value>5 minutes; from 10 seconds to a day.</value>
    public TimeSpan PipedrivePoll { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Time between two comparisons of all ids of both sides, which find what polls and webhooks cannot see: deletions, merges whose event got
    /// lost, changes that became visible late. Made with the first poll after it is due.
    /// </summary>
    /// <value>24 hours; from 10 minutes to 31 days.</value>
    public TimeSpan Sweep { get; set; } = TimeSpan.FromHours(24);
}
