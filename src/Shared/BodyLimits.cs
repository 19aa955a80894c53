namespace MlConnector.Http;

/// <summary>What is accepted of a body.</summary>
/// <param name="MostBytes">Its length.</param>
/// <param name="Patience">How long to wait for the server, over all reads.</param>
internal readonly record struct BodyLimits(long MostBytes, TimeSpan Patience);
