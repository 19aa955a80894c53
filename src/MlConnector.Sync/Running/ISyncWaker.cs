namespace MlConnector.Sync.Running;

/// <summary>Hints that a connection has due work. Losing a hint costs one sweep.</summary>
internal interface ISyncWaker
{
    void Wake(string connection);
}
