using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Pipedrive;

/// <summary>Verifies webhook calls on the raw bytes, without any host, in constant time.</summary>
public static class WebhookVerifier
{
    private const string Prefix = "sha256=";

    /// <summary>Verifies one call.</summary>
    /// <param name="headers">Header values by name; a header that was sent twice has two values.</param>
    /// <param name="body">The raw body, as received.</param>
    /// <param name="options">What must hold.</param>
    /// <exception cref="ArgumentException">What is configured proves nothing, for example an empty secret; <see cref="WebhookVerificationOptions.FindProblem"/> names it.</exception>
    public static WebhookVerification Verify(
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers, ReadOnlySpan<byte> body, WebhookVerificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(options);
        if (options.IsEmpty)
        {
            return WebhookVerification.NotConfigured;
        }

        if (options.FindProblem() is { } problem)
        {
            throw new ArgumentException($"Webhook calls cannot be verified: {problem}.", nameof(options));
        }

        if (options.UsesBasic && !BasicCredential.Matches(Single(headers, "Authorization"), options.UserName!, options.Password!))
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

    private static bool HasSignature(string? header, ReadOnlySpan<byte> body, IReadOnlyList<string> secrets)
    {
        var sent = header is null ? null : Decode(header.StartsWith(Prefix, StringComparison.Ordinal) ? header.AsSpan(Prefix.Length) : header);
        var holds = false;
        foreach (var secret in secrets)
        {
            holds |= BasicCredential.AreEqual(sent ?? [], HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
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

        return text.Length == 44 ? BasicCredential.DecodeBase64(text) : null;
    }
}
