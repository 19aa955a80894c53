namespace MlConnector.Sync.Connections;

/// <summary>That a credential is stored; never what it is.</summary>
/// <param name="Field">The setting it stands for, or the token it is.</param>
/// <param name="ChangedAt">When it was stored, UTC.</param>
public sealed record StoredCredential(string Field, DateTimeOffset ChangedAt);
