using Microsoft.Kiota.Abstractions.Serialization;
using MlConnector.Benchmarks.Measuring;

namespace MlConnector.Benchmarks.BusinessCentral;

/// <summary>A customer in the shape that Kiota generates.</summary>
internal sealed class KiotaCustomer : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? ETag { get; set; }

    public Guid? Id { get; set; }

    public string? Number { get; set; }

    public string? DisplayName { get; set; }

    public string? Type { get; set; }

    public string? AddressLine1 { get; set; }

    public string? AddressLine2 { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Country { get; set; }

    public string? PostalCode { get; set; }

    public string? PhoneNumber { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }

    public string? SalespersonCode { get; set; }

    public decimal? BalanceDue { get; set; }

    public decimal? CreditLimit { get; set; }

    public bool? TaxLiable { get; set; }

    public Guid? TaxAreaId { get; set; }

    public string? TaxAreaDisplayName { get; set; }

    public string? TaxRegistrationNumber { get; set; }

    public Guid? CurrencyId { get; set; }

    public string? CurrencyCode { get; set; }

    public Guid? PaymentTermsId { get; set; }

    public Guid? ShipmentMethodId { get; set; }

    public Guid? PaymentMethodId { get; set; }

    public string? Blocked { get; set; }

    public DateTimeOffset? LastModifiedDateTime { get; set; }

    public static KiotaCustomer CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "@odata.etag", node => ETag = node.GetStringValue() },
        { "id", node => Id = node.GetGuidValue() },
        { "number", node => Number = node.GetStringValue() },
        { "displayName", node => DisplayName = node.GetStringValue() },
        { "type", node => Type = node.GetStringValue() },
        { "addressLine1", node => AddressLine1 = node.GetStringValue() },
        { "addressLine2", node => AddressLine2 = node.GetStringValue() },
        { "city", node => City = node.GetStringValue() },
        { "state", node => State = node.GetStringValue() },
        { "country", node => Country = node.GetStringValue() },
        { "postalCode", node => PostalCode = node.GetStringValue() },
        { "phoneNumber", node => PhoneNumber = node.GetStringValue() },
        { "email", node => Email = node.GetStringValue() },
        { "website", node => Website = node.GetStringValue() },
        { "salespersonCode", node => SalespersonCode = node.GetStringValue() },
        { "balanceDue", node => BalanceDue = node.GetDecimalValue() },
        { "creditLimit", node => CreditLimit = node.GetDecimalValue() },
        { "taxLiable", node => TaxLiable = node.GetBoolValue() },
        { "taxAreaId", node => TaxAreaId = node.GetGuidValue() },
        { "taxAreaDisplayName", node => TaxAreaDisplayName = node.GetStringValue() },
        { "taxRegistrationNumber", node => TaxRegistrationNumber = node.GetStringValue() },
        { "currencyId", node => CurrencyId = node.GetGuidValue() },
        { "currencyCode", node => CurrencyCode = node.GetStringValue() },
        { "paymentTermsId", node => PaymentTermsId = node.GetGuidValue() },
        { "shipmentMethodId", node => ShipmentMethodId = node.GetGuidValue() },
        { "paymentMethodId", node => PaymentMethodId = node.GetGuidValue() },
        { "blocked", node => Blocked = node.GetStringValue() },
        { "lastModifiedDateTime", node => LastModifiedDateTime = node.GetDateTimeOffsetValue() },
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException("Only read here.");

    public void AddTo(Tally tally)
    {
        tally.Next();
        tally.Add(ETag);
        tally.Add(Id);
        tally.Add(Number);
        tally.Add(DisplayName);
        tally.Add(Type);
        tally.Add(AddressLine1);
        tally.Add(AddressLine2);
        tally.Add(City);
        tally.Add(State);
        tally.Add(Country);
        tally.Add(PostalCode);
        tally.Add(PhoneNumber);
        tally.Add(Email);
        tally.Add(Website);
        tally.Add(SalespersonCode);
        tally.Add(BalanceDue);
        tally.Add(CreditLimit);
        tally.Add(TaxLiable);
        tally.Add(TaxAreaId);
        tally.Add(TaxAreaDisplayName);
        tally.Add(TaxRegistrationNumber);
        tally.Add(CurrencyId);
        tally.Add(CurrencyCode);
        tally.Add(PaymentTermsId);
        tally.Add(ShipmentMethodId);
        tally.Add(PaymentMethodId);
        tally.Add(Blocked == "All");
        tally.Add(LastModifiedDateTime);
    }
}
