using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>An installment of a deal, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Installment
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>The amount.</summary>
    public decimal? Amount { get; set; }

    /// <summary>When it is billed.</summary>
    public DateOnly? BillingDate { get; set; }

    /// <summary>Description.</summary>
    public string? Description { get; set; }

    /// <summary>The deal.</summary>
    public DealId? DealId { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
