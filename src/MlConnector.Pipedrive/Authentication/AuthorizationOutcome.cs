namespace MlConnector.Pipedrive;

/// <summary>How a sign-in ended.</summary>
public enum AuthorizationOutcome
{
    /// <summary>The account is connected; its tokens are stored.</summary>
    Connected,

    /// <summary>The user declined.</summary>
    Denied,

    /// <summary>The state is unknown, used, older than ten minutes, or of another session or client. Begin again; do not say more to the caller.</summary>
    UnknownState,

    /// <summary>The code is missing, used, or older than five minutes: begin again. Or the app's id or secret is wrong, which Pipedrive may not tell apart.</summary>
    CodeRefused,
}
