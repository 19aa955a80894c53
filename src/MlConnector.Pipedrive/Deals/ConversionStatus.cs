using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The state of a conversion between lead and deal, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record ConversionStatus
{
    /// <summary>The new lead, once it is there.</summary>
    public LeadId? LeadId { get; set; }

    /// <summary>The new deal, once it is there.</summary>
    public DealId? DealId { get; set; }

    /// <summary>The id to ask for the state with.</summary>
    public Guid? ConversionId { get; set; }

    /// <summary><c>not_started</c>, <c>running</c>, <c>completed</c>, <c>failed</c> or <c>rejected</c>; missing right after the start.</summary>
    public string? Status { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
