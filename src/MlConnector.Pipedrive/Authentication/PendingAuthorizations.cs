using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Pipedrive;

/// <summary>
/// The states of sign-ins that were begun: random, of one use, ten minutes long, and good only for the client and the session they were made
/// for. A user who began somewhere else cannot be made to finish somebody else's sign-in.
/// </summary>
internal sealed class PendingAuthorizations(IAuthorizationStore store, TimeProvider time)
{
    private const int StateDigits = 32;
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(10);

    public async Task<string> BeginAsync(string client, string sessionKey, CancellationToken cancellationToken)
    {
        var state = RandomNumberGenerator.GetHexString(StateDigits, lowercase: true);
        var now = time.GetUtcNow();
        await store.AddAsync(new PendingAuthorization(Digest(state), client, Owner(client, sessionKey), now + _lifetime), now, cancellationToken).ConfigureAwait(false);
        return state;
    }

    /// <summary>The client that a state was made for; null when it is not good. It stays good.</summary>
    public async Task<string?> FindClientAsync(string? state, CancellationToken cancellationToken) =>
        IsPossible(state) && await store.FindAsync(Digest(state!), cancellationToken).ConfigureAwait(false) is { } known && known.ExpiresAt > time.GetUtcNow()
            ? known.Client
            : null;

    /// <summary>Whether a state is good. Asking uses it up.</summary>
    public async Task<bool> RedeemAsync(string? state, string client, string sessionKey, CancellationToken cancellationToken) =>
        IsPossible(state) && await store.TakeAsync(Digest(state!), cancellationToken).ConfigureAwait(false) is { } known
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(known.OwnerDigest), Encoding.ASCII.GetBytes(Owner(client, sessionKey)))
            && known.ExpiresAt > time.GetUtcNow();

    // Whatever a caller sends, only texts of the right length reach the store.
    private static bool IsPossible(string? state) => state?.Length == StateDigits;

    // The length keeps the border between the two texts.
    private static string Owner(string client, string sessionKey) => Digest(string.Create(CultureInfo.InvariantCulture, $"{client.Length}:{client}{sessionKey}"));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
