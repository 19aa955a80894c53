namespace MlConnector.Sync.Planning;

/// <summary>What a plan does with a record.</summary>
public enum PlanOutcome
{
    /// <summary>Joins it with a record that exists on the other side, and fills in what one of them lacks.</summary>
    Link,

    /// <summary>Creates it on the other side.</summary>
    Create,

    /// <summary>Writes changes, to either side.</summary>
    Update,

    /// <summary>Nothing has to be written.</summary>
    Unchanged,

    /// <summary>Asks a person which record is meant, or whether a text that is too long may be cut.</summary>
    Review,

    /// <summary>Asks a person which of two values is right.</summary>
    Conflict,

    /// <summary>Lets its link rest, or takes it away, because one of the two records is gone.</summary>
    Retire,

    /// <summary>Lets it wait: something is missing, or it cannot be written as it is.</summary>
    Held,

    /// <summary>Leaves it alone, by a setting or because the plan only matches.</summary>
    Skipped,
}
