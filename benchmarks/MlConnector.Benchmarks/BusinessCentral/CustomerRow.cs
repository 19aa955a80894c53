using System.Text.Json.Serialization;
using MlConnector.Benchmarks.Measuring;

namespace MlConnector.Benchmarks.BusinessCentral;

/// <summary>A customer as somebody declares it who writes against the documentation: typed, all 28 members.</summary>
internal sealed class CustomerRow
{
    [JsonPropertyName("@odata.etag")]
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
