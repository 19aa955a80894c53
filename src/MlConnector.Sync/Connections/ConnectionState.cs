namespace MlConnector.Sync.Connections;

/// <summary>How a connection works.</summary>
public enum ConnectionState
{
    /// <summary>It works.</summary>
    Active,

    /// <summary>Passes fail again and again for reasons that may end by themselves; the engine goes on trying.</summary>
    Degraded,

    /// <summary>Pipedrive's tokens of the day are used up. Nothing is sent but one cheap call each quarter of an hour that finds out whether they are back.</summary>
    BudgetExhausted,

    /// <summary>A system refuses the credentials. Nothing is sent until a person connects anew; nothing is lost.</summary>
    NeedsReconnect,

    /// <summary>A person, or a system that blocks us, has stopped it for a while. Webhooks are still taken in.</summary>
    Paused,

    /// <summary>
    /// Another Business Central environment or company, or another Pipedrive company, answers than the one whose records are linked. Nothing is
    /// written until a person confirms that it is meant, or the settings are corrected.
    /// </summary>
    NeedsConfirmation,
}
