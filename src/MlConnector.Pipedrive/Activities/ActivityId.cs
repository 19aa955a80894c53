using System.Globalization;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The id of an activity.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(NumericIdConverter<ActivityId>))]
public readonly record struct ActivityId(long Value) : INumericId<ActivityId>
{
    static ActivityId INumericId<ActivityId>.From(long value) => new(value);

    /// <summary>The digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
