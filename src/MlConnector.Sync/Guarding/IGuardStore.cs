using MlConnector.Sync.Matching;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Guarding;

/// <summary>What the guard asks the store, and the approvals it keeps there.</summary>
internal interface IGuardStore
{
    /// <summary>How much one flow and side has to do that nobody approved.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="side">The side that the records come from.</param>
    /// <param name="judgedUpTo">The newest generation that was judged before; what came later is new.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<GuardLoad> LoadAsync(string connection, SyncFlow flow, Side side, long judgedUpTo, CancellationToken cancellationToken);

    /// <summary>How many links the flow has, and how many records are known of each side.</summary>
    Task<KnownRecords> CountKnownAsync(string connection, SyncFlow flow, CancellationToken cancellationToken);

    /// <summary>Opens the question about a mass change, or brings the open one up to date.</summary>
    Task AskAsync(Lease lease, GuardBarrier barrier, Review question, CancellationToken cancellationToken);

    /// <summary>Whether a person let the record go.</summary>
    Task<bool> IsApprovedAsync(string connection, GuardBarrier barrier, string id, CancellationToken cancellationToken);

    /// <summary>Lets everything behind the barrier go.</summary>
    /// <returns>How many records.</returns>
    Task<int> ApproveAsync(string connection, GuardBarrier barrier, string approvedBy, CancellationToken cancellationToken);

    /// <summary>Closes the questions behind which nothing waits any more.</summary>
    Task CloseSettledAsync(Lease lease, CancellationToken cancellationToken);
}
