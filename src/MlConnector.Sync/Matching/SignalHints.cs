namespace MlConnector.Sync.Matching;

/// <summary>What helps to recognise a record beside its mapped members.</summary>
internal sealed record SignalHints
{
    /// <summary>The record's country, by code or by name.</summary>
    public string? Country { get; init; }

    /// <summary>The country of the Business Central company: where numbers without a country are at home.</summary>
    public string? HomeCountry { get; init; }

    /// <summary>The name of a person's company.</summary>
    public string? Employer { get; init; }

    /// <summary>Every e-mail address, the primary one first.</summary>
    public IReadOnlyList<string?> Emails { get; init; } = [];

    /// <summary>Every telephone number, the primary one first.</summary>
    public IReadOnlyList<string?> Phones { get; init; } = [];
}
