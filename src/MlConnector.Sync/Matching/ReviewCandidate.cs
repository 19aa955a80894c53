namespace MlConnector.Sync.Matching;

/// <summary>One record that a review offers.</summary>
/// <param name="BusinessCentralId">SystemId of the record.</param>
/// <param name="Number">Its number, if it has one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Evidence">What speaks for it, in words.</param>
public sealed record ReviewCandidate(string BusinessCentralId, string? Number, string? Name, string Evidence);
