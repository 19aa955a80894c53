namespace MlConnector.Sync.Connections;

/// <summary>How the connecting of an account ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Connection">The connection; null when it is not known.</param>
/// <param name="Account">The user and the company, for people; null when they are not known.</param>
public sealed record ConsentAnswer(ConsentOutcome Outcome, string? Connection = null, string? Account = null)
{
    /// <summary>The outcome as a sentence for a person. It repeats nothing of what the caller sent.</summary>
    public string Message => Outcome switch
    {
        ConsentOutcome.Connected => $"Connection '{Connection}' is connected{(Account is null ? "" : $" as {Account}")}.",
        ConsentOutcome.Denied => $"Connection '{Connection}' was not connected: the user declined at Pipedrive.",
        ConsentOutcome.CodeRefused => $"Connection '{Connection}' was not connected: the code is used or older than five minutes, or the app's id or secret is wrong. Begin again.",
        ConsentOutcome.OtherCompany => $"Connection '{Connection}' was not connected: {Account} is of another Pipedrive company than the linked records. Use another connection for it.",
        _ => "Nothing was connected: this sign-in is unknown, used, older than ten minutes, or was begun elsewhere. Begin again.",
    };
}
