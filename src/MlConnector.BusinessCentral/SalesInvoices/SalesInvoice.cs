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
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>number</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Number { get; set; }

    /// <summary><c>externalDocumentNumber</c>, at most 35 characters.</summary>
    [StringLength(35)]
    public string? ExternalDocumentNumber { get; set; }

    /// <summary><c>invoiceDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? InvoiceDate { get; set; }

    /// <summary><c>postingDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? PostingDate { get; set; }

    /// <summary><c>dueDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? DueDate { get; set; }

    /// <summary><c>promisedPayDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? PromisedPayDate { get; set; }

    /// <summary><c>customerPurchaseOrderReference</c>, at most 35 characters.</summary>
    [StringLength(35)]
    public string? CustomerPurchaseOrderReference { get; set; }

    /// <summary><c>customerId</c>.</summary>
    public Guid? CustomerId { get; set; }

    /// <summary><c>customerNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? CustomerNumber { get; set; }

    /// <summary><c>customerName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? CustomerName { get; set; }

    /// <summary><c>billToName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? BillToName { get; set; }

    /// <summary><c>billToCustomerId</c>.</summary>
    public Guid? BillToCustomerId { get; set; }

    /// <summary><c>billToCustomerNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? BillToCustomerNumber { get; set; }

    /// <summary><c>shipToName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ShipToName { get; set; }

    /// <summary><c>shipToContact</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ShipToContact { get; set; }

    /// <summary><c>sellToAddressLine1</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? SellToAddressLine1 { get; set; }

    /// <summary><c>sellToAddressLine2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? SellToAddressLine2 { get; set; }

    /// <summary><c>sellToCity</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? SellToCity { get; set; }

    /// <summary><c>sellToCountry</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? SellToCountry { get; set; }

    /// <summary><c>sellToState</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? SellToState { get; set; }

    /// <summary><c>sellToPostCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? SellToPostCode { get; set; }

    /// <summary><c>billToAddressLine1</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? BillToAddressLine1 { get; set; }

    /// <summary><c>billToAddressLine2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? BillToAddressLine2 { get; set; }

    /// <summary><c>billToCity</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? BillToCity { get; set; }

    /// <summary><c>billToCountry</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? BillToCountry { get; set; }

    /// <summary><c>billToState</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? BillToState { get; set; }

    /// <summary><c>billToPostCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? BillToPostCode { get; set; }

    /// <summary><c>shipToAddressLine1</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ShipToAddressLine1 { get; set; }

    /// <summary><c>shipToAddressLine2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? ShipToAddressLine2 { get; set; }

    /// <summary><c>shipToCity</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? ShipToCity { get; set; }

    /// <summary><c>shipToCountry</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? ShipToCountry { get; set; }

    /// <summary><c>shipToState</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? ShipToState { get; set; }

    /// <summary><c>shipToPostCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ShipToPostCode { get; set; }

    /// <summary><c>currencyId</c>.</summary>
    public Guid? CurrencyId { get; set; }

    /// <summary><c>shortcutDimension1Code</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ShortcutDimension1Code { get; set; }

    /// <summary><c>shortcutDimension2Code</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ShortcutDimension2Code { get; set; }

    /// <summary><c>currencyCode</c>.</summary>
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? CurrencyCode { get; set; }

    /// <summary><c>orderId</c>.</summary>
    public Guid? OrderId { get; set; }

    /// <summary><c>orderNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? OrderNumber { get; set; }

    /// <summary><c>paymentTermsId</c>.</summary>
    public Guid? PaymentTermsId { get; set; }

    /// <summary><c>shipmentMethodId</c>.</summary>
    public Guid? ShipmentMethodId { get; set; }

    /// <summary><c>salesperson</c>, at most 20 characters.</summary>
    [StringLength(20)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? Salesperson { get; set; }

    /// <summary><c>disputeStatusId</c>.</summary>
    public Guid? DisputeStatusId { get; set; }

    /// <summary><c>disputeStatus</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? DisputeStatus { get; set; }

    /// <summary><c>pricesIncludeTax</c>.</summary>
    public bool? PricesIncludeTax { get; set; }

    /// <summary><c>remainingAmount</c>.</summary>
    public decimal? RemainingAmount { get; set; }

    /// <summary><c>discountAmount</c>.</summary>
    public decimal? DiscountAmount { get; set; }

    /// <summary><c>discountAppliedBeforeTax</c>.</summary>
    public bool? DiscountAppliedBeforeTax { get; set; }

    /// <summary><c>totalAmountExcludingTax</c>.</summary>
    public decimal? TotalAmountExcludingTax { get; set; }

    /// <summary><c>totalTaxAmount</c>.</summary>
    public decimal? TotalTaxAmount { get; set; }

    /// <summary><c>totalAmountIncludingTax</c>.</summary>
    public decimal? TotalAmountIncludingTax { get; set; }

    /// <summary><c>status</c>, one of blank, Draft, In Review, Open, Paid, Canceled, Corrective.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? Status { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary><c>phoneNumber</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? PhoneNumber { get; set; }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    [StringLength(80)]
    public string? Email { get; set; }

    /// <summary>The lines, when they were expanded.</summary>
    public IReadOnlyList<SalesInvoiceLine>? SalesInvoiceLines { get; set; }

    /// <summary><c>customer</c>: only when expanded.</summary>
    public Customer? Customer { get; set; }

    /// <summary><c>currency</c>: only when expanded.</summary>
    public Currency? Currency { get; set; }

    /// <summary><c>dimensionValue</c>: only when expanded.</summary>
    public DimensionValue? DimensionValue { get; set; }

    /// <summary><c>paymentTerm</c>: only when expanded.</summary>
    public PaymentTerm? PaymentTerm { get; set; }

    /// <summary><c>shipmentMethod</c>: only when expanded.</summary>
    public ShipmentMethod? ShipmentMethod { get; set; }

    /// <summary><c>dimensionSetLines</c>: only when expanded.</summary>
    public IReadOnlyList<DimensionSetLine>? DimensionSetLines { get; set; }

    /// <summary><c>attachments</c>: only when expanded.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; set; }

    /// <summary><c>documentAttachments</c>: only when expanded.</summary>
    public IReadOnlyList<DocumentAttachment>? DocumentAttachments { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
