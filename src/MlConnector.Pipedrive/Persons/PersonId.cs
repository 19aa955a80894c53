using System.Globalization;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The id of a person.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(NumericIdConverter<PersonId>))]
public readonly record struct PersonId(long Value) : INumericId<PersonId>
{
    static PersonId INumericId<PersonId>.From(long value) => new(value);

    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
