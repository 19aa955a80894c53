namespace MlConnector.Pipedrive;

/// <summary>What is wrong with a webhook.</summary>
public enum WebhookProblemKind
{
    /// <summary>Nothing calls the address for the event.</summary>
    Missing,

    /// <summary>Pipedrive has removed it, as it does after three days without a success.</summary>
    Deleted,

    /// <summary>It does not deliver, as for half an hour after ten failures; what happens meanwhile is lost.</summary>
    Banned,

    /// <summary>The last delivery failed.</summary>
    Failing,

    /// <summary>It has the name of one of ours and calls another address.</summary>
    WrongAddress,

    /// <summary>It sends another version of the payload.</summary>
    WrongVersion,

    /// <summary>Another one calls the same address for the same events, so that each arrives twice.</summary>
    Duplicate,
}
