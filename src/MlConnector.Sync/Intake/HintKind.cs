namespace MlConnector.Sync.Intake;

/// <summary>How something is read that a webhook pointed at. The stronger kind has the higher number.</summary>
internal enum HintKind
{
    /// <summary>One record.</summary>
    Record = 0,

    /// <summary>All that changed since the cursor, or since an earlier time that was told.</summary>
    Poll = 1,

    /// <summary>All ids are compared: records were deleted, and nobody said which.</summary>
    Sweep = 2,
}
