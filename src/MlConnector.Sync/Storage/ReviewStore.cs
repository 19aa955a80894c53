using MlConnector.Sync.Matching;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Lists open questions.</summary>
internal sealed class ReviewStore(IDatabase database) : IReviews
{
    public async Task<IReadOnlyList<Review>> ListAsync(string? connection, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => ReviewTable.ListOpenAsync(session, connection), cancellationToken).ConfigureAwait(false);
}
