namespace MlConnector.Sync.Mapping.Values;

/// <summary>What a member holds: it decides which two texts are the same value.</summary>
internal enum ValueKind
{
    Text,

    /// <summary>A code of Business Central: the server trims it and writes it in capital letters.</summary>
    Code,

    Number,
    Flag,
    Date,

    /// <summary>The SystemId of another record.</summary>
    Id,
}
