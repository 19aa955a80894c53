using MlConnector.Sync.Intake;
using MlConnector.Sync.Storage.Tables;

namespace MlConnector.Sync.Storage;

/// <summary>Reads cursors.</summary>
internal sealed class CursorStore(IDatabase database) : ICursorStore
{
    public async Task<PollCursor> GetAsync(string connection, Side side, SyncFlow flow, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => CursorTable.FindAsync(session, connection, side, flow), cancellationToken).ConfigureAwait(false)
        ?? new PollCursor(side, flow, Watermark: null, CompletedAt: null);
}
