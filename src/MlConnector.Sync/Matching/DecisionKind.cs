namespace MlConnector.Sync.Matching;

/// <summary>What a person decided about a record, for good.</summary>
internal enum DecisionKind
{
    /// <summary>The record is left alone.</summary>
    Ignore,

    /// <summary>The record has no counterpart; a new one is created although others look alike.</summary>
    Create,

    /// <summary>The record and the one that the decision names are not the same thing.</summary>
    NeverLink,

    /// <summary>In the conflict that the decision names, Pipedrive's values are right.</summary>
    TakePipedrive,

    /// <summary>In the conflict that the decision names, Business Central's values are right.</summary>
    TakeBusinessCentral,

    /// <summary>The texts that the decision names may be cut.</summary>
    Cut,
}
