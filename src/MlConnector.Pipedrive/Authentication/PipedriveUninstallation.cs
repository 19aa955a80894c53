namespace MlConnector.Pipedrive;

/// <summary>A user removed the app. The tokens of that user are of no more use.</summary>
/// <param name="CompanyId">The company.</param>
/// <param name="UserId">The user.</param>
/// <param name="Timestamp">When, as Pipedrive wrote it; null when it did not.</param>
public sealed record PipedriveUninstallation(long CompanyId, long UserId, string? Timestamp);
