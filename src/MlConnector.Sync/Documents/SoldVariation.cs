namespace MlConnector.Sync.Documents;

/// <summary>A variation of a product that a line sells.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Id">The variation.</param>
internal readonly record struct SoldVariation(long ProductId, long Id);
