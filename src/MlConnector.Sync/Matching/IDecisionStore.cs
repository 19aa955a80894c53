using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>Reads what people decided.</summary>
internal interface IDecisionStore
{
    /// <summary>Every decision about a record, also those that name it as the other one.</summary>
    Task<IReadOnlyList<Decision>> FindAsync(string connection, WorkKey record, CancellationToken cancellationToken);
}
