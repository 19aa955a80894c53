using System.Globalization;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The id of a product.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(NumericIdConverter<ProductId>))]
public readonly record struct ProductId(long Value) : INumericId<ProductId>
{
    static ProductId INumericId<ProductId>.From(long value) => new(value);

    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
