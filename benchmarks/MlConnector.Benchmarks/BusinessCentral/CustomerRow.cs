using System.Text.Json.Serialization;
using MlConnector.Benchmarks.Measuring;

namespace MlConnector.Benchmarks.BusinessCentral;

/// <summary>A customer as somebody declares it who writes against the documentation: typed, all 28 members.</summary>
internal sealed class CustomerRow
{
    [JsonPropertyName("@odata.etag")]
    public string? ETag { get; init; }

    public Guid? Id { get; init; }

    public string? Number { get; init; }

    public string? DisplayName { get; init; }

    public string? Type { get; init; }

    public string? AddressLine1 { get; init; }

    public string? AddressLine2 { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Country { get; init; }

    public string? PostalCode { get; init; }

    public string? PhoneNumber { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    public string? SalespersonCode { get; init; }

    public decimal? BalanceDue { get; init; }

    public decimal? CreditLimit { get; init; }

    public bool? TaxLiable { get; init; }

    public Guid? TaxAreaId { get; init; }

    public string? TaxAreaDisplayName { get; init; }

    public string? TaxRegistrationNumber { get; init; }

    public Guid? CurrencyId { get; init; }

    public string? CurrencyCode { get; init; }

    public Guid? PaymentTermsId { get; init; }

    public Guid? ShipmentMethodId { get; init; }

    public Guid? PaymentMethodId { get; init; }

    public string? Blocked { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }

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
