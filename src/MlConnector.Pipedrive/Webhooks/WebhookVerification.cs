namespace MlConnector.Pipedrive;

/// <summary>What the verifier says about a webhook call.</summary>
public enum WebhookVerification
{
    /// <summary>Everything that is configured holds.</summary>
    Valid,

    /// <summary>Nothing is configured, so nothing can be trusted.</summary>
    NotConfigured,

    /// <summary>The Basic credential is missing, wrong, malformed or sent more than once.</summary>
    WrongCredential,

    /// <summary>The signature is missing, wrong, malformed or sent more than once.</summary>
    WrongSignature,
}
