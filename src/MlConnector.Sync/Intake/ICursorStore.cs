namespace MlConnector.Sync.Intake;

/// <summary>Reads cursors. They are moved only together with the page they belong to.</summary>
internal interface ICursorStore
{
    /// <summary>The cursor of one kind of record; one without watermark when it was never polled.</summary>
    Task<PollCursor> GetAsync(string connection, Side side, SyncFlow flow, CancellationToken cancellationToken);
}
