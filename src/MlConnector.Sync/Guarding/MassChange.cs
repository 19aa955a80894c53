namespace MlConnector.Sync.Guarding;

/// <summary>The kinds of change that a run may make too many of.</summary>
internal enum MassChange
{
    /// <summary>Records created.</summary>
    Creation = 0,

    /// <summary>Records changed because of a poll.</summary>
    Update = 1,

    /// <summary>Records taken as deleted.</summary>
    Deletion = 2,
}
