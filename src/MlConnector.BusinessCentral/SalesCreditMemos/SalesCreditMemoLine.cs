using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>A line of a sales credit memo, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record SalesCreditMemoLine
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary><c>documentId</c>.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary><c>sequence</c>.</summary>
    public int? Sequence { get; init; }

    /// <summary><c>itemId</c>.</summary>
    public Guid? ItemId { get; init; }

    /// <summary><c>accountId</c>.</summary>
    public Guid? AccountId { get; init; }

    /// <summary><c>lineType</c>, one of Comment, Account, Item, Resource, Fixed Asset, Charge, Allocation Account.</summary>
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

    /// <summary><c>unitOfMeasureId</c>.</summary>
    public Guid? UnitOfMeasureId { get; init; }

    /// <summary><c>unitOfMeasureCode</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? UnitOfMeasureCode { get; init; }

    /// <summary><c>unitPrice</c>.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary><c>quantity</c>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary><c>discountAmount</c>.</summary>
    public decimal? DiscountAmount { get; init; }

    /// <summary><c>discountPercent</c>.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary><c>discountAppliedBeforeTax</c>.</summary>
    public bool? DiscountAppliedBeforeTax { get; init; }

    /// <summary><c>amountExcludingTax</c>.</summary>
    public decimal? AmountExcludingTax { get; init; }

    /// <summary><c>taxCode</c>, at most 50 characters.</summary>
    [StringLength(50)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? TaxCode { get; init; }

    /// <summary><c>taxPercent</c>.</summary>
    public decimal? TaxPercent { get; init; }

    /// <summary><c>totalTaxAmount</c>.</summary>
    public decimal? TotalTaxAmount { get; init; }

    /// <summary><c>amountIncludingTax</c>.</summary>
    public decimal? AmountIncludingTax { get; init; }

    /// <summary><c>invoiceDiscountAllocation</c>.</summary>
    public decimal? InvoiceDiscountAllocation { get; init; }

    /// <summary><c>netAmount</c>.</summary>
    public decimal? NetAmount { get; init; }

    /// <summary><c>netTaxAmount</c>.</summary>
    public decimal? NetTaxAmount { get; init; }

    /// <summary><c>netAmountIncludingTax</c>.</summary>
    public decimal? NetAmountIncludingTax { get; init; }

    /// <summary><c>shipmentDate</c>.</summary>
    public DateOnly? ShipmentDate { get; init; }

    /// <summary><c>itemVariantId</c>.</summary>
    public Guid? ItemVariantId { get; init; }

    /// <summary><c>locationId</c>.</summary>
    public Guid? LocationId { get; init; }

    /// <summary><c>item</c>: only when expanded.</summary>
    public Item? Item { get; init; }

    /// <summary><c>account</c>: only when expanded.</summary>
    public Account? Account { get; init; }

    /// <summary><c>unitOfMeasure</c>: only when expanded.</summary>
    public UnitOfMeasure? UnitOfMeasure { get; init; }

    /// <summary><c>itemVariant</c>: only when expanded.</summary>
    public ItemVariant? ItemVariant { get; init; }

    /// <summary><c>dimensionSetLines</c>: only when expanded.</summary>
    public IReadOnlyList<DimensionSetLine>? DimensionSetLines { get; init; }

    /// <summary><c>location</c>: only when expanded.</summary>
    public Location? Location { get; init; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
