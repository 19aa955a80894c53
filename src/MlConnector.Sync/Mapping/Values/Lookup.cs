namespace MlConnector.Sync.Mapping.Values;

/// <summary>One list of a Business Central company that members refer to.</summary>
/// <param name="Kind">What is listed.</param>
/// <param name="Dimension">Of values of a dimension, its code; null for the other lists, of which there is one each.</param>
internal readonly record struct Lookup(LookupKind Kind, string? Dimension = null)
{
    public static implicit operator Lookup(LookupKind kind) => new(kind);
}
