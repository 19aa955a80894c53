using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A discount on a whole deal, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Discount
{
    /// <summary>Its id, a UUID.</summary>
    public Guid? Id { get; set; }

    /// <summary><c>percentage</c> or <c>amount</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The amount.</summary>
    public decimal? Amount { get; set; }

    /// <summary>Description.</summary>
    public string? Description { get; set; }

    /// <summary>The deal.</summary>
    public DealId? DealId { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The user who added it.</summary>
    public long? CreatedBy { get; set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The user who changed it last.</summary>
    public long? UpdatedBy { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
