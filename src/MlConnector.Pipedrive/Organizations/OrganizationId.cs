using System.Globalization;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The id of an organization.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(NumericIdConverter<OrganizationId>))]
public readonly record struct OrganizationId(long Value) : INumericId<OrganizationId>
{
    static OrganizationId INumericId<OrganizationId>.From(long value) => new(value);

    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
