using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Running;

/// <summary>Looks at work without taking it: for plans and for the guard, in the order in which a drain would take it.</summary>
internal interface IDueWork
{
    /// <summary>The ids of one flow and side that have something to do now.</summary>
    Task<IReadOnlyList<string>> ListAsync(string connection, SyncFlow flow, Side side, DueScope scope, CancellationToken cancellationToken);

    /// <summary>The work of these ids, in their order; what is no longer due and waits for no approval either is left out.</summary>
    Task<IReadOnlyList<WorkItem>> LoadAsync(string connection, SyncFlow flow, Side side, IReadOnlyList<string> ids, CancellationToken cancellationToken);
}

/// <summary>Which work is looked at.</summary>
internal enum DueScope
{
    /// <summary>What is due and was not approved by a person.</summary>
    NotApproved,

    /// <summary>What is due, and what the mass-change guard has stopped.</summary>
    DueOrStopped,
}
