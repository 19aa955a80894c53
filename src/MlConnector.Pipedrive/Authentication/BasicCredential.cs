using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Pipedrive;

/// <summary>HTTP Basic: written for our own requests, and recognised in calls to us in constant time.</summary>
internal static class BasicCredential
{
    private const string Scheme = "Basic ";

    public static AuthenticationHeaderValue Of(string user, string password) => new("Basic", Convert.ToBase64String(Bytes(user, password)));

    public static bool Matches(string? header, string user, string password)
    {
        var sent = header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? DecodeBase64(header.AsSpan(Scheme.Length)) : null;
        return AreEqual(sent ?? [], Bytes(user, password));
    }

    // Digests have one length, so the comparison takes the same time whatever was sent.
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(left), SHA256.HashData(right));

    /// <summary>The bytes of a text in Base64; null when it is not the one canonical spelling of them.</summary>
    public static byte[]? DecodeBase64(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text, bytes, out var length))
        {
            return null;
        }

        // Base64 has several spellings of one value, and the decoder skips white space: only the canonical one counts.
        return text.SequenceEqual(Convert.ToBase64String(bytes, 0, length)) ? bytes[..length] : null;
    }

    private static byte[] Bytes(string user, string password) => Encoding.UTF8.GetBytes($"{user}:{password}");
}
