using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>An installment of a deal, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Installment
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>The amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>When it is billed.</summary>
    public DateOnly? BillingDate { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>The deal.</summary>
    public DealId? DealId { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
