namespace MlConnector.Pipedrive;

/// <summary>
/// How calls are recognised as genuine. Pipedrive itself sends HTTP Basic credentials and documents no signature; relays and signed
/// forwarders add one. When both are set, both must hold. A class, not a record: it must never print its secrets.
/// </summary>
public sealed class WebhookVerificationOptions
{
    /// <summary>The user name that must be sent; null when Basic is not used.</summary>
    public string? UserName { get; init; }

    /// <summary>The password that must be sent.</summary>
    public string? Password { get; init; }

    /// <summary>Keys of the HMAC-SHA256 signature; several while one is being replaced. Empty when signatures are not used.</summary>
    public IReadOnlyList<string> SigningSecrets { get; init; } = [];

    /// <summary>The header that carries the signature.</summary>
    /// <value><c>X-Signature</c>.</value>
    public string SignatureHeader { get; init; } = "X-Signature";

    /// <summary>Names what is missing or wrong, with the reason; null when calls can be verified. Ask at start: calls are refused otherwise.</summary>
    public string? FindProblem() =>
        !UsesBasic && SigningSecrets.Count == 0 ? "neither UserName and Password nor SigningSecrets are set, so no call can be trusted"
        : UsesBasic && (string.IsNullOrWhiteSpace(UserName) || string.IsNullOrWhiteSpace(Password)) ? "UserName or Password is empty: anybody could send it"
        : UserName?.Contains(':', StringComparison.Ordinal) == true ? "UserName must not contain a colon, which ends it in the header"
        : SigningSecrets.Any(string.IsNullOrWhiteSpace) ? "a signing secret is empty: anybody could sign with it"
        : SigningSecrets.Count > 0 && string.IsNullOrWhiteSpace(SignatureHeader) ? "SignatureHeader is missing: it belongs to SigningSecrets"
        : null;

    internal bool UsesBasic => UserName is not null || Password is not null;

    internal bool IsEmpty => !UsesBasic && SigningSecrets.Count == 0;
}
