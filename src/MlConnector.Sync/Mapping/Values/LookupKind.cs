namespace MlConnector.Sync.Mapping.Values;

/// <summary>The lists of a Business Central company that members refer to by id or code.</summary>
internal enum LookupKind
{
    PaymentTerms,
    PaymentMethods,
    ShipmentMethods,
    Currencies,
    Countries,
    Units,
    Salespeople,
    TaxAreas,
    TaxGroups,
    ItemCategories,

    /// <summary>The values of one dimension.</summary>
    DimensionValues,
}
