namespace MlConnector.Sync.Connections;

/// <summary>What happens to a text that is longer than the other side takes.</summary>
public enum LengthPolicy
{
    /// <summary>The record waits until a person has shortened it.</summary>
    Hold,

    /// <summary>It is cut between characters as people see them; what was lost is told in the audit trail.</summary>
    Cut,
}
