using System.Globalization;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The id of a deal.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(NumericIdConverter<DealId>))]
public readonly record struct DealId(long Value) : INumericId<DealId>
{
    static DealId INumericId<DealId>.From(long value) => new(value);

    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
