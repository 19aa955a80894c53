namespace MlConnector.Sync.Documents;

/// <summary>A sales document at Business Central that carries our key, or the echo of one just created.</summary>
/// <param name="Id">SystemId.</param>
/// <param name="Number">Its number.</param>
/// <param name="What">Where it was found: <c>sales order</c>, <c>sales invoice</c> or <c>sales shipment</c>.</param>
/// <param name="Total">Total without tax; null where the entity has none.</param>
/// <param name="Lines">Number of lines; null when they were not read.</param>
internal sealed record FoundDocument(Guid Id, string? Number, string What, decimal? Total, int? Lines);
