namespace MlConnector.Sync.Connections;

/// <summary>When a constant is written.</summary>
public enum ConstantMoment
{
    /// <summary>When the record is created, and where a linked record has no value yet.</summary>
    Creation,

    /// <summary>Also whenever somebody changed the member in Business Central.</summary>
    Always,
}
