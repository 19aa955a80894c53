namespace MlConnector.Sync.Matching;

/// <summary>Stores what people decide.</summary>
internal interface IRulings
{
    /// <summary>Stores a ruling whole or not at all, and closes the questions about the records it concerns.</summary>
    /// <exception cref="LinkTakenException">One of the records of its link is linked with another one; nothing was stored.</exception>
    Task ApplyAsync(string connection, Ruling ruling, CancellationToken cancellationToken);
}
