namespace MlConnector.Pipedrive;

/// <summary>The installments of which deals to read.</summary>
public sealed record InstallmentQuery : OfDealsQuery;
