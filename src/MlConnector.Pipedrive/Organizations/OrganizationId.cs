using System.Globalization;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The id of an organization.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(OrganizationIdConverter))]
public readonly record struct OrganizationId(long Value)
{
    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
