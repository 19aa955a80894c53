using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Sync.Subscriptions;

/// <summary>What only Business Central and we know of a subscription. A class, not a record: it must never print itself.</summary>
internal sealed class WatchSecret
{
    private const int TokenBytes = 16;
    private const int StateBytes = 32;
    private const char Separator = '.';

    private WatchSecret(string token, string clientState) => (Token, ClientState) = (token, clientState);

    /// <summary>The part of the address that nobody guesses: 128 random bits in hex.</summary>
    public string Token { get; }

    /// <summary>What comes back with every notification: 256 random bits.</summary>
    public string ClientState { get; }

    public string Digest => DigestOf(Token);

    public static WatchSecret Make() => new(RandomNumberGenerator.GetHexString(2 * TokenBytes, lowercase: true), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(StateBytes)));

    /// <summary>Reads back what <see cref="ToText"/> wrote; null when it is something else.</summary>
    public static WatchSecret? Parse(string text) => text.Split(Separator) is [var token, var state] && IsToken(token) ? new WatchSecret(token, state) : null;

    public string ToText() => $"{Token}{Separator}{ClientState}";

    /// <summary>Whether a call's address has the form of ours; anything else is not worth a look.</summary>
    public static bool IsToken(string text) => text.Length == 2 * TokenBytes && text.All(char.IsAsciiHexDigitLower);

    /// <summary>By what a token is found. The token itself is in no index, so that looking it up tells nothing by its time.</summary>
    public static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));
}
