namespace MlConnector.Sync.Matching;

/// <summary>A decision cannot be carried out; nothing was stored. The message says why and what to do instead.</summary>
/// <param name="message">One line for a person.</param>
public sealed class ReviewDecisionException(string message) : Exception(message);
