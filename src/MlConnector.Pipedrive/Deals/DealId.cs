using System.Globalization;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The id of a deal.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(DealIdConverter))]
public readonly record struct DealId(long Value)
{
    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
