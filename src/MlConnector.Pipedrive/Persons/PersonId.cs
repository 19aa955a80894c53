using System.Globalization;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The id of a person.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(PersonIdConverter))]
public readonly record struct PersonId(long Value)
{
    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
