namespace MlConnector.Pipedrive;

/// <summary>An app that a user may use.</summary>
public sealed record UserAccess
{
    /// <summary>For example <c>sales</c> or <c>global</c>; new ones appear without notice.</summary>
    public string? App { get; init; }

    /// <summary>Whether the user administers it.</summary>
    public bool? Admin { get; init; }

    /// <summary>The set of permissions.</summary>
    public string? PermissionSetId { get; init; }
}
