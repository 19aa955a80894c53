namespace MlConnector.Sync.Connections;

/// <summary>What happens to a text that is longer than the other side takes.</summary>
public enum LengthPolicy
{
    /// <summary>The record waits until a person has shortened it.</summary>
    Hold,

    /// <summary>A review shows what would be left of it and asks whether it may be cut; a text that was shortened settles the question.</summary>
    Review,

    /// <summary>It is cut between characters as people see them; what was lost is told in the audit trail.</summary>
    Cut,
}
