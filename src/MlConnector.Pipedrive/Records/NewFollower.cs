namespace MlConnector.Pipedrive;

/// <summary>A user who shall follow a record.</summary>
/// <param name="UserId">The user.</param>
public sealed record NewFollower(long UserId);
