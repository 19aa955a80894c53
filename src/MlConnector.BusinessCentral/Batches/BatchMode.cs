namespace MlConnector.BusinessCentral;

/// <summary>What the parts of a batch have to do with each other.</summary>
public enum BatchMode
{
    /// <summary>Every part is a transaction of its own; a failure does not stop the others.</summary>
    Independent,

    /// <summary>Every part is a transaction of its own; the first failure stops the rest, which is not executed.</summary>
    StopAtFirstFailure,

    /// <summary>
    /// All parts are one transaction: one failure undoes all. The server nevertheless answers the undone parts with success and an id;
    /// the client reports them as failed. An action that commits, such as <c>postAndSend</c>, splits the transaction.
    /// </summary>
    Snapshot,
}
