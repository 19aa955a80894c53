namespace MlConnector.Sync.Planning;

/// <summary>A plan could not be finished, because a system did not answer or another process works on the connection. Nothing was written.</summary>
/// <param name="message">Why, in one line.</param>
public sealed class PlanningFailedException(string message) : Exception(message);
