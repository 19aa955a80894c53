namespace MlConnector.Sync;

/// <summary>A sign of life during a pass.</summary>
/// <param name="Connection">The connection's name.</param>
/// <param name="Stage">What is going on, for example <c>Reading customers</c> or <c>Organizations</c>.</param>
/// <param name="Done">Records finished in this stage.</param>
/// <param name="Total">Records known to this stage so far; 0 when unknown.</param>
public readonly record struct SyncProgress(string Connection, string Stage, int Done, int Total);
