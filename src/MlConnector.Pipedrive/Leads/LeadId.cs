using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The id of a lead; unlike other ids not a number.</summary>
/// <param name="Value">The UUID.</param>
[JsonConverter(typeof(LeadIdConverter))]
public readonly record struct LeadId(Guid Value)
{
    /// <summary>The UUID with hyphens, in lower case.</summary>
    public override string ToString() => Value.ToString("D");
}
