using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Documents;

/// <summary>The document that a won deal asks for: pure data, ready to be sent.</summary>
internal sealed record DocumentPlan
{
    public required DocumentKind Kind { get; init; }

    public required string Key { get; init; }

    public required Guid CustomerId { get; init; }

    public required string CustomerNumber { get; init; }

    /// <summary>Null for the company's own currency.</summary>
    public string? Currency { get; init; }

    public required DateOnly Date { get; init; }

    public required IReadOnlyList<DocumentPlanLine> Lines { get; init; }

    /// <summary>The total without tax that the deal asks for.</summary>
    public required decimal Total { get; init; }
}
