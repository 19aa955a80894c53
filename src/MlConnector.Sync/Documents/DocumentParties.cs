namespace MlConnector.Sync.Documents;

/// <summary>What a document needs to know about the two systems, gathered before it is planned.</summary>
internal sealed record DocumentParties
{
    /// <summary>The customer that the deal's organization is linked to, or that its person is; null when there is none.</summary>
    public DocumentCustomer? Customer { get; init; }

    /// <summary>The person of a deal without organization, where the settings let persons buy for themselves; null otherwise.</summary>
    public long? Consumer { get; init; }

    /// <summary>Whether that person has a contact.</summary>
    public bool HasContact { get; init; }

    /// <summary>Items by Pipedrive product id.</summary>
    public IReadOnlyDictionary<long, DocumentItem> Items { get; init; } = new Dictionary<long, DocumentItem>();

    /// <summary>The variants that the lines' variations are; null while they were not looked up.</summary>
    public IReadOnlyDictionary<SoldVariation, VariantAnswer>? Variants { get; init; }

    /// <summary>The item that stands in for a missing one, if the settings name one and it exists.</summary>
    public Guid? DefaultItem { get; init; }

    /// <summary>The currency to send; null for the company's own.</summary>
    public string? Currency { get; init; }

    /// <summary>The smallest amount of the deal's currency.</summary>
    public decimal Precision { get; init; } = 0.01m;

    /// <summary>Why the deal's currency cannot be used; null when it can.</summary>
    public string? CurrencyProblem { get; init; }
}
