namespace MlConnector.Sync.Mapping;

/// <summary>A member that can be mapped.</summary>
/// <param name="Name">Its name in the engine's text form.</param>
/// <param name="MaxLength">The server's limit; null when there is none.</param>
/// <param name="IsWritable">False when the server alone decides it.</param>
internal sealed record MemberInfo(string Name, int? MaxLength, bool IsWritable);
