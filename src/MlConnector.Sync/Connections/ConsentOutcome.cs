namespace MlConnector.Sync.Connections;

/// <summary>How the connecting of a Pipedrive account ended.</summary>
public enum ConsentOutcome
{
    /// <summary>The account is connected; its tokens are stored.</summary>
    Connected,

    /// <summary>The user declined.</summary>
    Denied,

    /// <summary>The state is unknown, used, older than ten minutes, or of another session. Begin again; do not say more to the caller.</summary>
    UnknownState,

    /// <summary>The code is missing, used, or older than five minutes: begin again. Or the app's id or secret is wrong.</summary>
    CodeRefused,

    /// <summary>The consent is for another company than the one whose records are linked; it was given back. Use another connection for that company.</summary>
    OtherCompany,
}
