namespace MlConnector.Sync.Connections;

/// <summary>Who wins when both sides changed one field differently since the last sync.</summary>
public enum ConflictWinner
{
    /// <summary>The value of Pipedrive is written.</summary>
    PipedriveWins,

    /// <summary>The value of Business Central stays.</summary>
    BusinessCentralWins,

    /// <summary>Nothing is written and a person is asked.</summary>
    Review,
}
