namespace MlConnector.Sync.Planning;

/// <summary>Shows what a sync would do before it is done, and does exactly that.</summary>
public interface ISyncPlanner
{
    /// <summary>
    /// Polls both sides and plans everything that is due, or that the mass-change guard has stopped. No remote system is written to, and
    /// all work stays due.
    /// </summary>
    /// <param name="request">What to plan.</param>
    /// <param name="progress">Receives a value whenever a stage moves on; may be null.</param>
    /// <param name="cancellationToken">Gives the plan up.</param>
    /// <remarks>Entries go to the store page by page; in memory stay the ids of the records, not the records.</remarks>
    /// <exception cref="MlConnectorConfigurationException">A setting is missing or wrong, or the connection is not named although there are several.</exception>
    /// <exception cref="PlanningFailedException">A system did not answer, or another process works on the connection.</exception>
    Task<SyncPlan> PlanAsync(PlanRequest request, IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Polls both sides and carries the plan out. Every entry is looked at again: what is the same is done exactly as shown, what is not is refused and
    /// stays due. Records that are not in the plan are left alone. The plan counts as approval of a mass change.
    /// </summary>
    /// <param name="plan">The plan, as <see cref="PlanAsync"/> or <see cref="IPlanFiles.ImportAsync"/> returned it.</param>
    /// <param name="progress">Receives a value whenever a stage moves on; may be null.</param>
    /// <param name="cancellationToken">Stops after the records now in work; the others are left.</param>
    /// <exception cref="InvalidDataException">The plan is not one of this store, or the connection joins other companies, or is mapped in another way, by now.</exception>
    Task<ApplyReport> ApplyAsync(SyncPlan plan, IProgress<SyncProgress>? progress = null, CancellationToken cancellationToken = default);
}
