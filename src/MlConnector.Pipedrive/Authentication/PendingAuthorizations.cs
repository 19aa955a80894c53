using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Pipedrive;

/// <summary>
/// The states of sign-ins that were begun: random, of one use, ten minutes long, and good only for the client and the session they were made
/// for. A user who began somewhere else cannot be made to finish somebody else's sign-in.
/// </summary>
internal sealed class PendingAuthorizations(TimeProvider time)
{
    private const int Most = 10_000;
    private const int StateDigits = 32;
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, (byte[] Owner, DateTimeOffset Expires)> _states = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lock _gate = new();

    public string Begin(string client, string sessionKey)
    {
        var state = RandomNumberGenerator.GetHexString(StateDigits, lowercase: true);
        var now = time.GetUtcNow();
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && (_order.Count >= Most || !_states.TryGetValue(oldest, out var known) || known.Expires <= now))
            {
                _states.Remove(_order.Dequeue());
            }

            _states[state] = (Owner(client, sessionKey), now + _lifetime);
            _order.Enqueue(state);
        }

        return state;
    }

    /// <summary>Whether a state is good. Asking uses it up.</summary>
    public bool Redeem(string? state, string client, string sessionKey)
    {
        lock (_gate)
        {
            return state is not null && _states.Remove(state, out var known)
                && CryptographicOperations.FixedTimeEquals(known.Owner, Owner(client, sessionKey))
                && known.Expires > time.GetUtcNow();
        }
    }

    // The length keeps the border between the two texts.
    private static byte[] Owner(string client, string sessionKey) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{client.Length}:{client}{sessionKey}")));
}
