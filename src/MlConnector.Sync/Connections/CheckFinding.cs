namespace MlConnector.Sync.Connections;

/// <summary>One thing that <see cref="IConnectionChecker"/> looked at.</summary>
/// <param name="Connection">The connection's name.</param>
/// <param name="Subject">What was checked, for example <c>Business Central company</c>.</param>
/// <param name="Passed">Whether it works.</param>
/// <param name="Detail">What was seen; when it failed, what to do.</param>
public sealed record CheckFinding(string Connection, string Subject, bool Passed, string Detail);
