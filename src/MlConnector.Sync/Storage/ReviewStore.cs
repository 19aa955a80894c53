using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Lists and finds open questions.</summary>
internal sealed class ReviewStore(IDatabase database) : IReviewStore
{
    public async Task<IReadOnlyList<Review>> ListOpenAsync(string? connection, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => ReviewTable.ListOpenAsync(session, connection), cancellationToken).ConfigureAwait(false);

    public Task<Review?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ReviewTable.FindAsync(session, id), cancellationToken);

    public Task<Review?> FindOpenAsync(string connection, WorkKey record, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ReviewTable.FindOpenAsync(session, connection, record), cancellationToken);
}
