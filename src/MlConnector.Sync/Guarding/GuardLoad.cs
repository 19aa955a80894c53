namespace MlConnector.Sync.Guarding;

/// <summary>What one flow and side has to do.</summary>
/// <param name="Due">Records that are due and not approved.</param>
/// <param name="New">Those of them that came after the last judgement.</param>
/// <param name="Newest">The newest generation among them.</param>
/// <param name="Waiting">Records that wait behind a barrier already.</param>
internal sealed record GuardLoad(int Due, int New, long Newest, IReadOnlyDictionary<MassChange, int> Waiting)
{
    public int AllWaiting => Waiting.Values.Sum();
}
