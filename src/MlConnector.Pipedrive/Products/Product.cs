using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A product, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Product
{
    /// <summary>Its id.</summary>
    public ProductId Id { get; set; }

    /// <summary>Its name; not unique.</summary>
    public string? Name { get; set; }

    /// <summary>Its code; not unique.</summary>
    public string? Code { get; set; }

    /// <summary>Unit.</summary>
    public string? Unit { get; set; }

    /// <summary>Tax in percent.</summary>
    public decimal? Tax { get; set; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; set; }

    /// <summary>Whether it can be put on deals.</summary>
    public bool? IsLinkable { get; set; }

    /// <summary>Visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get; set; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Description.</summary>
    public string? Description { get; set; }

    /// <summary>Category, the text of an option; a write takes its number.</summary>
    public string? Category { get; set; }

    /// <summary>Custom fields by their 40-character keys.</summary>
    public CustomFields CustomFields { get; set => field = value ?? CustomFields.Empty; } = CustomFields.Empty;

    /// <summary>How often it is billed: <c>one-time</c>, <c>annually</c>, <c>semi-annually</c>, <c>quarterly</c>, <c>monthly</c> or <c>weekly</c>.</summary>
    public string? BillingFrequency { get; set; }

    /// <summary>How many times it is billed, at most 208; null for one-time.</summary>
    public long? BillingFrequencyCycles { get; set; }

    /// <summary>One price for each currency.</summary>
    public IReadOnlyList<ProductPrice>? Prices { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
