using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>A sales invoice, draft or posted, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record SalesInvoice
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary><c>number</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Number { get; init; }

    /// <summary><c>externalDocumentNumber</c>, at most 35 characters.</summary>
    [StringLength(35)]
    public string? ExternalDocumentNumber { get; init; }

    /// <summary><c>invoiceDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? InvoiceDate { get; init; }

    /// <summary><c>postingDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? PostingDate { get; init; }

    /// <summary><c>dueDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? DueDate { get; init; }

    /// <summary><c>promisedPayDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? PromisedPayDate { get; init; }

    /// <summary><c>customerPurchaseOrderReference</c>, at most 35 characters.</summary>
    [StringLength(35)]
    public string? CustomerPurchaseOrderReference { get; init; }

    /// <summary><c>customerId</c>.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary><c>customerNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? CustomerNumber { get; init; }

    /// <summary><c>customerName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? CustomerName { get; init; }

    /// <summary><c>billToName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? BillToName { get; init; }

    /// <summary><c>billToCustomerId</c>.</summary>
    public Guid? BillToCustomerId { get; init; }

    /// <summary><c>billToCustomerNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? BillToCustomerNumber { get; init; }

    /// <summary><c>shipToName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ShipToName { get; init; }

    /// <summary><c>shipToContact</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ShipToContact { get; init; }

    /// <summary><c>sellToAddressLine1</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? SellToAddressLine1 { get; init; }

    /// <summary><c>sellToAddressLine2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? SellToAddressLine2 { get; init; }

    /// <summary><c>sellToCity</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? SellToCity { get; init; }

    /// <summary><c>sellToCountry</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? SellToCountry { get; init; }

    /// <summary><c>sellToState</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? SellToState { get; init; }

    /// <summary><c>sellToPostCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? SellToPostCode { get; init; }

    /// <summary><c>billToAddressLine1</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? BillToAddressLine1 { get; init; }

    /// <summary><c>billToAddressLine2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? BillToAddressLine2 { get; init; }

    /// <summary><c>billToCity</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? BillToCity { get; init; }

    /// <summary><c>billToCountry</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? BillToCountry { get; init; }

    /// <summary><c>billToState</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? BillToState { get; init; }

    /// <summary><c>billToPostCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? BillToPostCode { get; init; }

    /// <summary><c>shipToAddressLine1</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ShipToAddressLine1 { get; init; }

    /// <summary><c>shipToAddressLine2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? ShipToAddressLine2 { get; init; }

    /// <summary><c>shipToCity</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? ShipToCity { get; init; }

    /// <summary><c>shipToCountry</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? ShipToCountry { get; init; }

    /// <summary><c>shipToState</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? ShipToState { get; init; }

    /// <summary><c>shipToPostCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ShipToPostCode { get; init; }

    /// <summary><c>currencyId</c>.</summary>
    public Guid? CurrencyId { get; init; }

    /// <summary><c>shortcutDimension1Code</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ShortcutDimension1Code { get; init; }

    /// <summary><c>shortcutDimension2Code</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ShortcutDimension2Code { get; init; }

    /// <summary><c>currencyCode</c>.</summary>
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? CurrencyCode { get; init; }

    /// <summary><c>orderId</c>.</summary>
    public Guid? OrderId { get; init; }

    /// <summary><c>orderNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? OrderNumber { get; init; }

    /// <summary><c>paymentTermsId</c>.</summary>
    public Guid? PaymentTermsId { get; init; }

    /// <summary><c>shipmentMethodId</c>.</summary>
    public Guid? ShipmentMethodId { get; init; }

    /// <summary><c>salesperson</c>, at most 20 characters.</summary>
    [StringLength(20)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? Salesperson { get; init; }

    /// <summary><c>disputeStatusId</c>.</summary>
    public Guid? DisputeStatusId { get; init; }

    /// <summary><c>disputeStatus</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? DisputeStatus { get; init; }

    /// <summary><c>pricesIncludeTax</c>.</summary>
    public bool? PricesIncludeTax { get; init; }

    /// <summary><c>remainingAmount</c>.</summary>
    public decimal? RemainingAmount { get; init; }

    /// <summary><c>discountAmount</c>.</summary>
    public decimal? DiscountAmount { get; init; }

    /// <summary><c>discountAppliedBeforeTax</c>.</summary>
    public bool? DiscountAppliedBeforeTax { get; init; }

    /// <summary><c>totalAmountExcludingTax</c>.</summary>
    public decimal? TotalAmountExcludingTax { get; init; }

    /// <summary><c>totalTaxAmount</c>.</summary>
    public decimal? TotalTaxAmount { get; init; }

    /// <summary><c>totalAmountIncludingTax</c>.</summary>
    public decimal? TotalAmountIncludingTax { get; init; }

    /// <summary><c>status</c>, one of blank, Draft, In Review, Open, Paid, Canceled, Corrective.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? Status { get; init; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; init; }

    /// <summary><c>phoneNumber</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? PhoneNumber { get; init; }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    [StringLength(80)]
    public string? Email { get; init; }

    /// <summary>The lines, when they were expanded.</summary>
    public IReadOnlyList<SalesInvoiceLine>? SalesInvoiceLines { get; init; }

    /// <summary><c>customer</c>: only when expanded.</summary>
    public Customer? Customer { get; init; }

    /// <summary><c>currency</c>: only when expanded.</summary>
    public Currency? Currency { get; init; }

    /// <summary><c>dimensionValue</c>: only when expanded.</summary>
    public DimensionValue? DimensionValue { get; init; }

    /// <summary><c>paymentTerm</c>: only when expanded.</summary>
    public PaymentTerm? PaymentTerm { get; init; }

    /// <summary><c>shipmentMethod</c>: only when expanded.</summary>
    public ShipmentMethod? ShipmentMethod { get; init; }

    /// <summary><c>dimensionSetLines</c>: only when expanded.</summary>
    public IReadOnlyList<DimensionSetLine>? DimensionSetLines { get; init; }

    /// <summary><c>attachments</c>: only when expanded.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary><c>documentAttachments</c>: only when expanded.</summary>
    public IReadOnlyList<DocumentAttachment>? DocumentAttachments { get; init; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
