using MlConnector.BusinessCentral;

namespace MlConnector.Sync.Mapping.Dimensions;

/// <summary>A default dimension as it was last seen.</summary>
/// <param name="Value">The code of its value; null when it has none.</param>
/// <param name="Id">Its SystemId.</param>
/// <param name="ETag">Its version.</param>
/// <param name="IsRule">Whether it also says what postings must look like, which stays whatever happens to the value.</param>
internal sealed record KnownDimension(string? Value, Guid Id, ETag ETag, bool IsRule)
{
    public static KnownDimension Of(DefaultDimension shown) => new(
        string.IsNullOrWhiteSpace(shown.DimensionValueCode) ? null : shown.DimensionValueCode, shown.Id, shown.ETag, !string.IsNullOrWhiteSpace(shown.PostingValidation));
}
