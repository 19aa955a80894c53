namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>The clock, the version counter and the undo log all tables of a simulator share.</summary>
internal sealed class Store(TimeProvider time, TimeSpan replicaLag)
{
    private readonly List<Action> _undo = [];
    private long _version;

    public TimeSpan ReplicaLag { get; } = replicaLag;

    // True once the running request kept a part of its work although it may still fail.
    public bool Kept { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public long NextVersion() => ++_version;

    public void OnRollBack(Action undo) => _undo.Add(undo);

    public void Begin()
    {
        _undo.Clear();
        Kept = false;
    }

    public void Keep()
    {
        _undo.Clear();
        Kept = true;
    }

    public void RollBack()
    {
        for (var index = _undo.Count - 1; index >= 0; index--)
        {
            _undo[index]();
        }

        _undo.Clear();
    }
}
