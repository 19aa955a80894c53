namespace MlConnector.Pipedrive;

/// <summary>The lines of which deals to read.</summary>
public sealed record ProductsOfDealsQuery : OfDealsQuery;
