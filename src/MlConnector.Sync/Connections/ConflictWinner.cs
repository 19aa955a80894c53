namespace MlConnector.Sync.Connections;

/// <summary>Who wins when both sides changed one field differently since the last sync.</summary>
public enum ConflictWinner
{
    /// <summary>The value of Pipedrive is written.</summary>
    PipedriveWins,

    /// <summary>The value of Business Central stays, and goes to Pipedrive where the field flows that way.</summary>
    BusinessCentralWins,

    /// <summary>Nothing is written and a person is asked.</summary>
    Review,

    /// <summary>The value of the record that its server says was modified last; Pipedrive's when both times are equal.</summary>
    Newest,
}
