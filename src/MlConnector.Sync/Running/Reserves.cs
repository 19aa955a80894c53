namespace MlConnector.Sync.Running;

/// <summary>What is kept for won deals now, because little is left.</summary>
/// <param name="KeepsTokens">Pipedrive's tokens of the day: other work waits for new ones.</param>
/// <param name="KeepsRequests">Business Central's requests of five minutes: other work waits until the window has slid on.</param>
internal readonly record struct Reserves(bool KeepsTokens, bool KeepsRequests)
{
    /// <summary>Which work may be done.</summary>
    public WorkScope Scope => KeepsTokens || KeepsRequests ? WorkScope.Documents : WorkScope.Everything;

    /// <summary>Whether other work goes on in some minutes.</summary>
    public bool EndsSoon => KeepsRequests && !KeepsTokens;
}
