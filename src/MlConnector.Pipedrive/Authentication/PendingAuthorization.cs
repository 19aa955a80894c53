namespace MlConnector.Pipedrive;

/// <summary>A sign-in that was begun. It holds digests only: who reads the store cannot end the sign-in.</summary>
/// <param name="StateDigest">SHA-256 of the state, in lower-case hex.</param>
/// <param name="Client">The name of the client that it is for.</param>
/// <param name="OwnerDigest">SHA-256 of the client and the session that began it, in lower-case hex.</param>
/// <param name="ExpiresAt">Until when it can be ended.</param>
public sealed record PendingAuthorization(string StateDigest, string Client, string OwnerDigest, DateTimeOffset ExpiresAt)
{
    /// <summary>How many sign-ins of one client are kept.</summary>
    public const int MostOfClient = 100;
}
