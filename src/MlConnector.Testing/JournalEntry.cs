namespace MlConnector.Testing;

/// <summary>One request a simulated API received.</summary>
public sealed record JournalEntry
{
    /// <summary>The place in the journal, counted from 1; also the order of the commits.</summary>
    public long Sequence { get; init; }

    /// <summary>When it was carried out, on the simulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path as sent, without query.</summary>
    public required string Path { get; init; }

    /// <summary>The query as sent, with its question mark; empty when there is none.</summary>
    public required string Query { get; init; }

    /// <summary>The request body as text; null when empty or when it holds credentials.</summary>
    public string? RequestBody { get; init; }

    /// <summary>The status the caller saw; 0 when the connection broke instead.</summary>
    public required int StatusCode { get; init; }

    /// <summary>True when the request changed the simulator's state for good.</summary>
    public required bool Committed { get; init; }

    /// <summary>What the API took it for, such as <c>customers.create</c>; empty when it never got that far.</summary>
    public required string Operation { get; init; }

    /// <summary>The scripted fault the request met; null for none.</summary>
    /// <remarks>A request that commits later has two entries: one when it arrived and one when it was carried out.</remarks>
    public FaultKind? Fault { get; init; }
}
