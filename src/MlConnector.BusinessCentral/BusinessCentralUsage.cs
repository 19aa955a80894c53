namespace MlConnector.BusinessCentral;

/// <summary>What a client has used so far, and what it may still use. Several principals are summed up.</summary>
/// <param name="Requests">Requests sent, repetitions included.</param>
public readonly record struct BusinessCentralUsage(long Requests)
{
    /// <summary>Requests that may leave in any five minutes; null before the client was made.</summary>
    public int? RequestsAllowed { get; init; }

    /// <summary>How many of them may leave now without waiting; 0 while the server asks for a pause, null before the client was made.</summary>
    public int? RequestsRemaining { get; init; }
}
