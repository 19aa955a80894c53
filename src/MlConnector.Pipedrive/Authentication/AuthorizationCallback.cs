namespace MlConnector.Pipedrive;

/// <summary>What Pipedrive put into the query of the callback address. A class, not a record: the code is a secret.</summary>
public sealed class AuthorizationCallback
{
    /// <summary>The parameter <c>code</c>; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>The parameter <c>state</c>; null when there is none.</summary>
    public string? State { get; init; }

    /// <summary>The parameter <c>error</c>, whatever it says; null when there is none.</summary>
    public string? Error { get; init; }
}
