using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>A customer, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Customer
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>number</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Number { get; set; }

    /// <summary><c>displayName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? DisplayName { get; set; }

    /// <summary><c>type</c>, one of Company, Person.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? Type { get; set; }

    /// <summary><c>addressLine1</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? AddressLine1 { get; set; }

    /// <summary><c>addressLine2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? AddressLine2 { get; set; }

    /// <summary><c>city</c>, at most 30 characters.</summary>
    [StringLength(30)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? City { get; set; }

    /// <summary><c>state</c>, at most 30 characters.</summary>
    [StringLength(30)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? State { get; set; }

    /// <summary><c>country</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? Country { get; set; }

    /// <summary><c>postalCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? PostalCode { get; set; }

    /// <summary><c>phoneNumber</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? PhoneNumber { get; set; }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    [StringLength(80)]
    public string? Email { get; set; }

    /// <summary><c>website</c>, at most 255 characters.</summary>
    [StringLength(255)]
    public string? Website { get; set; }

    /// <summary><c>salespersonCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? SalespersonCode { get; set; }

    /// <summary><c>balanceDue</c>.</summary>
    public decimal? BalanceDue { get; set; }

    /// <summary><c>creditLimit</c>.</summary>
    public decimal? CreditLimit { get; set; }

    /// <summary><c>taxLiable</c>.</summary>
    public bool? TaxLiable { get; set; }

    /// <summary><c>taxAreaId</c>.</summary>
    public Guid? TaxAreaId { get; set; }

    /// <summary><c>taxAreaDisplayName</c>.</summary>
    public string? TaxAreaDisplayName { get; set; }

    /// <summary><c>taxRegistrationNumber</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? TaxRegistrationNumber { get; set; }

    /// <summary><c>currencyId</c>.</summary>
    public Guid? CurrencyId { get; set; }

    /// <summary><c>currencyCode</c>.</summary>
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? CurrencyCode { get; set; }

    /// <summary><c>paymentTermsId</c>.</summary>
    public Guid? PaymentTermsId { get; set; }

    /// <summary><c>shipmentMethodId</c>.</summary>
    public Guid? ShipmentMethodId { get; set; }

    /// <summary><c>paymentMethodId</c>.</summary>
    public Guid? PaymentMethodId { get; set; }

    /// <summary><c>blocked</c>, one of blank, Ship, Invoice, All.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? Blocked { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary><c>currency</c>: only when expanded.</summary>
    public Currency? Currency { get; set; }

    /// <summary><c>paymentTerm</c>: only when expanded.</summary>
    public PaymentTerm? PaymentTerm { get; set; }

    /// <summary><c>shipmentMethod</c>: only when expanded.</summary>
    public ShipmentMethod? ShipmentMethod { get; set; }

    /// <summary><c>paymentMethod</c>: only when expanded.</summary>
    public PaymentMethod? PaymentMethod { get; set; }

    /// <summary><c>customerFinancialDetail</c>: only when expanded.</summary>
    public CustomerFinancialDetail? CustomerFinancialDetail { get; set; }

    /// <summary><c>picture</c>: only when expanded.</summary>
    public Picture? Picture { get; set; }

    /// <summary><c>defaultDimensions</c>: only when expanded.</summary>
    public IReadOnlyList<DefaultDimension>? DefaultDimensions { get; set; }

    /// <summary><c>contactsInformation</c>: only when expanded.</summary>
    public IReadOnlyList<ContactInformation>? ContactsInformation { get; set; }

    /// <summary><c>documentAttachments</c>: only when expanded.</summary>
    public IReadOnlyList<DocumentAttachment>? DocumentAttachments { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
