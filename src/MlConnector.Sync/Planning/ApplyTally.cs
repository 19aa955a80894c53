namespace MlConnector.Sync.Planning;

/// <summary>Counts what becomes of a plan's entries. Thread-safe.</summary>
internal sealed class ApplyTally
{
    private const int MostShown = 1_000;
    private readonly List<RefusedEntry> _refused = [];
    private int _applied;
    private int _refusals;
    private int _left;

    public void Apply() => Interlocked.Increment(ref _applied);

    public void Leave(int entries) => Interlocked.Add(ref _left, entries);

    public void Refuse(IReadOnlyList<PlanEntry> entries, string reason)
    {
        _refusals += entries.Count;
        _refused.AddRange(entries.Take(MostShown - _refused.Count).Select(entry => new RefusedEntry(entry.Flow, entry.Side, entry.RecordId, entry.Title, reason)));
    }

    public ApplyReport Report(SyncPlan plan, SyncReport report) => new()
    {
        Plan = plan.Id,
        Applied = _applied,
        Refused = _refusals,
        Left = _left,
        RefusedEntries = _refused,
        Report = report,
    };
}
