namespace MlConnector.Testing;

/// <summary>How an exchange with a simulated API goes wrong.</summary>
public enum FaultKind
{
    /// <summary>Answers with the fault's status, headers and body; nothing is carried out.</summary>
    RejectBefore,

    /// <summary>Breaks the connection; nothing is carried out.</summary>
    DisconnectBefore,

    /// <summary>Carries the request out, then breaks the connection instead of answering.</summary>
    CommitThenDisconnect,

    /// <summary>Carries the request out, then answers with the fault's status, as a gateway that lost patience does.</summary>
    CommitThenStatus,

    /// <summary>Carries the request out and answers after a delay, also when the caller has given up by then.</summary>
    Delay,

    /// <summary>Carries the request out and breaks the connection in the middle of the answer.</summary>
    TruncateBody,

    /// <summary>Breaks the connection at once and carries the request out after a delay.</summary>
    CommitLater,
}
