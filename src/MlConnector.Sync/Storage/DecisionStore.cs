using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Reads what people decided.</summary>
internal sealed class DecisionStore(IDatabase database) : IDecisionStore
{
    public async Task<IReadOnlyList<Decision>> FindAsync(string connection, WorkKey record, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => DecisionTable.FindAsync(session, connection, record), cancellationToken).ConfigureAwait(false);
}
