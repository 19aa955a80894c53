using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Pipedrive;

/// <summary>Verifies webhook calls on the raw bytes, without any host, in constant time.</summary>
public static class WebhookVerifier
{
    private const string Prefix = "sha256=";
    private const string Basic = "Basic ";

    /// <summary>Verifies one call.</summary>
    /// <param name="headers">Header values by name; a header that was sent twice has two values.</param>
    /// <param name="body">The raw body, as received.</param>
    /// <param name="options">What must hold.</param>
    /// <exception cref="ArgumentException">A configured secret is empty: anybody could sign with it.</exception>
    public static WebhookVerification Verify(
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers, ReadOnlySpan<byte> body, WebhookVerificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(options);
        var usesBasic = options.UserName is not null || options.Password is not null;
        if (!usesBasic && options.SigningSecrets.Count == 0)
        {
            return WebhookVerification.NotConfigured;
        }

        if ((usesBasic && (string.IsNullOrEmpty(options.UserName) || string.IsNullOrEmpty(options.Password))) || options.SigningSecrets.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("A webhook user name, password or signing secret is empty.", nameof(options));
        }

        if (usesBasic && !HasCredential(Single(headers, "Authorization"), options))
        {
            return WebhookVerification.WrongCredential;
        }

        return options.SigningSecrets.Count > 0 && !HasSignature(Single(headers, options.SignatureHeader), body, options.SigningSecrets)
            ? WebhookVerification.WrongSignature
            : WebhookVerification.Valid;
    }

    private static string? Single(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name)
    {
        var values = headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value).ToList();
        return values is [var only] ? only : null;
    }

    private static bool HasCredential(string? header, WebhookVerificationOptions options)
    {
        var sent = header is not null && header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? DecodeBase64(header.AsSpan(Basic.Length)) : null;
        return AreEqual(sent ?? [], Encoding.UTF8.GetBytes($"{options.UserName}:{options.Password}"));
    }

    private static bool HasSignature(string? header, ReadOnlySpan<byte> body, IReadOnlyList<string> secrets)
    {
        var sent = header is null ? null : Decode(header.StartsWith(Prefix, StringComparison.Ordinal) ? header.AsSpan(Prefix.Length) : header);
        var holds = false;
        foreach (var secret in secrets)
        {
            holds |= AreEqual(sent ?? [], HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
        }

        return holds;
    }

    /// <summary>64 hex digits, or canonical Base64 of 32 bytes: no white space, nothing before or after.</summary>
    private static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (text.Length == 64)
        {
            foreach (var character in text)
            {
                if (!char.IsAsciiHexDigit(character))
                {
                    return null;
                }
            }

            return Convert.FromHexString(text);
        }

        return text.Length == 44 ? DecodeBase64(text) : null;
    }

    private static byte[]? DecodeBase64(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text, bytes, out var length))
        {
            return null;
        }

        // Base64 has several spellings of one value, and the decoder skips white space: only the canonical one counts.
        return text.SequenceEqual(Convert.ToBase64String(bytes, 0, length)) ? bytes[..length] : null;
    }

    // Digests have one length, so the comparison takes the same time whatever was sent.
    private static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(left), SHA256.HashData(right));
}
