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
}
