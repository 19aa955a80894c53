using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>A line of a sales order, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record SalesOrderLine
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>documentId</c>.</summary>
    public Guid? DocumentId { get; set; }

    /// <summary><c>sequence</c>.</summary>
    public int? Sequence { get; set; }

    /// <summary><c>itemId</c>.</summary>
    public Guid? ItemId { get; set; }

    /// <summary><c>accountId</c>.</summary>
    public Guid? AccountId { get; set; }

    /// <summary><c>lineType</c>, one of Comment, Account, Item, Resource, Fixed Asset, Charge, Allocation Account.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? LineType { get; set; }

    /// <summary><c>lineObjectNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? LineObjectNumber { get; set; }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? Description { get; set; }

    /// <summary><c>description2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? Description2 { get; set; }

    /// <summary><c>unitOfMeasureId</c>.</summary>
    public Guid? UnitOfMeasureId { get; set; }

    /// <summary><c>unitOfMeasureCode</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? UnitOfMeasureCode { get; set; }

    /// <summary><c>quantity</c>.</summary>
    public decimal? Quantity { get; set; }

    /// <summary><c>unitPrice</c>.</summary>
    public decimal? UnitPrice { get; set; }

    /// <summary><c>discountAmount</c>.</summary>
    public decimal? DiscountAmount { get; set; }

    /// <summary><c>discountPercent</c>.</summary>
    public decimal? DiscountPercent { get; set; }

    /// <summary><c>discountAppliedBeforeTax</c>.</summary>
    public bool? DiscountAppliedBeforeTax { get; set; }

    /// <summary><c>amountExcludingTax</c>.</summary>
    public decimal? AmountExcludingTax { get; set; }

    /// <summary><c>taxCode</c>, at most 50 characters.</summary>
    [StringLength(50)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? TaxCode { get; set; }

    /// <summary><c>taxPercent</c>.</summary>
    public decimal? TaxPercent { get; set; }

    /// <summary><c>totalTaxAmount</c>.</summary>
    public decimal? TotalTaxAmount { get; set; }

    /// <summary><c>amountIncludingTax</c>.</summary>
    public decimal? AmountIncludingTax { get; set; }

    /// <summary><c>invoiceDiscountAllocation</c>.</summary>
    public decimal? InvoiceDiscountAllocation { get; set; }

    /// <summary><c>netAmount</c>.</summary>
    public decimal? NetAmount { get; set; }

    /// <summary><c>netTaxAmount</c>.</summary>
    public decimal? NetTaxAmount { get; set; }

    /// <summary><c>netAmountIncludingTax</c>.</summary>
    public decimal? NetAmountIncludingTax { get; set; }

    /// <summary><c>shipmentDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? ShipmentDate { get; set; }

    /// <summary><c>shippedQuantity</c>.</summary>
    public decimal? ShippedQuantity { get; set; }

    /// <summary><c>invoicedQuantity</c>.</summary>
    public decimal? InvoicedQuantity { get; set; }

    /// <summary><c>invoiceQuantity</c>.</summary>
    public decimal? InvoiceQuantity { get; set; }

    /// <summary><c>shipQuantity</c>.</summary>
    public decimal? ShipQuantity { get; set; }

    /// <summary><c>itemVariantId</c>.</summary>
    public Guid? ItemVariantId { get; set; }

    /// <summary><c>locationId</c>.</summary>
    public Guid? LocationId { get; set; }

    /// <summary><c>item</c>: only when expanded.</summary>
    public Item? Item { get; set; }

    /// <summary><c>account</c>: only when expanded.</summary>
    public Account? Account { get; set; }

    /// <summary><c>unitOfMeasure</c>: only when expanded.</summary>
    public UnitOfMeasure? UnitOfMeasure { get; set; }

    /// <summary><c>itemVariant</c>: only when expanded.</summary>
    public ItemVariant? ItemVariant { get; set; }

    /// <summary><c>dimensionSetLines</c>: only when expanded.</summary>
    public IReadOnlyList<DimensionSetLine>? DimensionSetLines { get; set; }

    /// <summary><c>location</c>: only when expanded.</summary>
    public Location? Location { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
