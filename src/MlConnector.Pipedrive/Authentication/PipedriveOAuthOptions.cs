using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>The app that users give their consent to, as registered in Pipedrive's Developer Hub. A class, not a record: it must never print its secret.</summary>
public sealed class PipedriveOAuthOptions
{
    /// <summary>The app's client id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's client secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The app's callback address, exactly as registered. Pipedrive also tells it with a DELETE when the app is uninstalled.</summary>
    public Uri? RedirectUri { get; set; }

    /// <summary>The authorization server; https, or http on this machine. Only there, accounts on this machine are accepted too.</summary>
    /// <value><c>https://oauth.pipedrive.com</c>.</value>
    public Uri Authority { get; set; } = new("https://oauth.pipedrive.com");

    internal string? FindProblem() =>
        string.IsNullOrWhiteSpace(ClientId) ? "ClientId is missing: copy it from the app in Pipedrive's Developer Hub"
        : ClientId.Contains(':', StringComparison.Ordinal) ? "ClientId must not contain a colon"
        : string.IsNullOrWhiteSpace(ClientSecret) ? "ClientSecret is missing: copy it from the app in Pipedrive's Developer Hub"
        : RedirectUri is null || !OutboundGate.IsAcceptable(RedirectUri) || RedirectUri.Fragment.Length > 0 ? "RedirectUri must be the app's callback address: https (http only for this machine), without a fragment"
        : Authority is null || !OutboundGate.IsAcceptable(Authority) || Authority.PathAndQuery != "/" ? "Authority must be an https address (http only for this machine) without a path"
        : null;
}
