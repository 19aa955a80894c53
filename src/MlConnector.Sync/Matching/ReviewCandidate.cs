namespace MlConnector.Sync.Matching;

/// <summary>One record that a review offers.</summary>
/// <param name="Id">Its id: of the other system than the record that the question is about; of a document its SystemId.</param>
/// <param name="Number">Its number, if it has one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Evidence">What speaks for it, in words.</param>
public sealed record ReviewCandidate(string Id, string? Number, string? Name, string Evidence);
