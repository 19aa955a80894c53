namespace MlConnector.Sync;

/// <summary>The counts of one pass. Written by the console's <c>sync --json</c> with these names in camel case.</summary>
public sealed record SyncReport
{
    /// <summary>Records created on either side, without sales documents.</summary>
    public int Created { get; init; }

    /// <summary>Records changed on either side.</summary>
    public int Updated { get; init; }

    /// <summary>Records looked at that needed no write.</summary>
    public int Unchanged { get; init; }

    /// <summary>Records joined with one that already existed.</summary>
    public int Linked { get; init; }

    /// <summary>Questions for a person that this pass opened.</summary>
    public int Reviews { get; init; }

    /// <summary>Records that wait for a named precondition.</summary>
    public int Held { get; init; }

    /// <summary>Records set aside after repeated failure.</summary>
    public int Parked { get; init; }

    /// <summary>Records that will be tried again at a later time.</summary>
    public int Retrying { get; init; }

    /// <summary>Sales documents created or adopted.</summary>
    public int Documents { get; init; }

    /// <summary>Requests sent to Business Central.</summary>
    public long BusinessCentralRequests { get; init; }

    /// <summary>Requests sent to Pipedrive.</summary>
    public long PipedriveRequests { get; init; }

    /// <summary>Pipedrive daily-budget tokens used, by the documented cost of each operation.</summary>
    public long PipedriveTokens { get; init; }

    /// <summary>Duration of the pass in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Connections that could not be worked through, one line each with the reason.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>True when nothing was parked, held or sent to review, and nothing failed.</summary>
    public bool IsClean => Reviews == 0 && Held == 0 && Parked == 0 && Failures.Count == 0;
}
