using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>A line of a sales shipment, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record SalesShipmentLine
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary><c>documentId</c>.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary><c>documentNo</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? DocumentNo { get; init; }

    /// <summary><c>sequence</c>.</summary>
    public int? Sequence { get; init; }

    /// <summary><c>lineType</c>, one of blank, G/L Account, Item, Resource, Fixed Asset, Charge (Item), Allocation Account.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? LineType { get; init; }

    /// <summary><c>lineObjectNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? LineObjectNumber { get; init; }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? Description { get; init; }

    /// <summary><c>description2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? Description2 { get; init; }

    /// <summary><c>unitOfMeasureCode</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? UnitOfMeasureCode { get; init; }

    /// <summary><c>unitPrice</c>.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary><c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary><c>discountPercent</c>.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary><c>taxPercent</c>.</summary>
    public decimal? TaxPercent { get; init; }

    /// <summary><c>shipmentDate</c>.</summary>
    public DateOnly? ShipmentDate { get; init; }

    /// <summary><c>dimensionSetLines</c>: only when expanded.</summary>
    public IReadOnlyList<DimensionSetLine>? DimensionSetLines { get; init; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
