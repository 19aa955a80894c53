namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>The clock, the version counter and the log of changes all tables of a simulator share.</summary>
internal sealed class Store(TimeProvider time, BusinessCentralSimulatorOptions options)
{
    private readonly List<Action> _undo = [];
    private readonly List<RowChange> _changes = [];
    private long _version;

    public TimeSpan ReplicaLag => options.ReplicaLag;

    // True once the running request kept a part of its work although it may still fail.
    public bool Kept { get; private set; }

    // Told of every change once it can no longer be undone.
    public Action<RowChange>? Committed { get; set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public long NextVersion() => ++_version;

    public void OnRollBack(Action undo) => _undo.Add(undo);

    public void Note(RowChange change) => _changes.Add(change);

    // What was done before stays.
    public void Begin()
    {
        Commit();
        Kept = false;
    }

    public void Keep()
    {
        Commit();
        Kept = true;
    }

    public void RollBack()
    {
        for (var index = _undo.Count - 1; index >= 0; index--)
        {
            _undo[index]();
        }

        _undo.Clear();
        _changes.Clear();
    }

    private void Commit()
    {
        _undo.Clear();
        foreach (var change in _changes)
        {
            Committed?.Invoke(change);
        }

        _changes.Clear();
    }
}
