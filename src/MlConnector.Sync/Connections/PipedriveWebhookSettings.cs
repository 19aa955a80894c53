using MlConnector.Pipedrive;

namespace MlConnector.Sync.Connections;

/// <summary>
/// How webhook calls are recognised as genuine. Pipedrive itself sends HTTP Basic credentials; relays add signatures.
/// When both are set, both must hold; when nothing is set, there are no webhooks and every call is refused.
/// </summary>
public sealed class PipedriveWebhookSettings
{
    /// <summary>The user name that Pipedrive sends.</summary>
    public string? UserName { get; set; }

    /// <summary>The password that Pipedrive sends: long and random.</summary>
    public string? Password { get; set; }

    /// <summary>Keys of an HMAC-SHA256 signature over the raw body; several while a key is being rotated.</summary>
    public List<string> SigningSecrets { get; set; } = [];

    /// <summary>The header that carries the signature, in hex or Base64, with or without <c>sha256=</c>.</summary>
    /// <value><c>X-Signature</c>.</value>
    public string SignatureHeader { get; set; } = "X-Signature";

    /// <summary>Whether webhooks are meant to come; without them changes are found by polling.</summary>
    internal bool IsUsed => UserName is not null || Password is not null || SigningSecrets.Count > 0;

    /// <summary>Whether only the body can tell that a call is genuine.</summary>
    internal bool NeedsBody => SigningSecrets.Count > 0;

    /// <summary>What can be said before the body is read: false when the call is certainly not genuine.</summary>
    internal bool MayBeGenuine(IReadOnlyDictionary<string, IReadOnlyList<string>> headers) => UserName is null && Password is null
        ? NeedsBody
        : WebhookVerifier.Verify(headers, [], new WebhookVerificationOptions { UserName = UserName, Password = Password }) == WebhookVerification.Valid;

    internal WebhookVerificationOptions ToVerification() => new()
    {
        UserName = UserName,
        Password = Password,
        SigningSecrets = SigningSecrets,
        SignatureHeader = SignatureHeader,
    };

    /// <summary>Names what is missing for recognising genuine calls; null when nothing is, or when there are no webhooks.</summary>
    internal string? FindProblem() => IsUsed && ToVerification().FindProblem() is { } problem ? $"Webhooks: {problem}" : null;
}
