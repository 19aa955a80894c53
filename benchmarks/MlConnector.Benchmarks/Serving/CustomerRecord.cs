using System.Text.Json;

namespace MlConnector.Benchmarks.Serving;

/// <summary>A customer of API v2.0 with all 28 members: a third of the optional ones empty, as in a company that people keep.</summary>
internal static class CustomerRecord
{
    private static readonly DateTime _start = new(2024, 1, 1, 6, 0, 0, DateTimeKind.Utc);

    public static void Open(Utf8JsonWriter json)
    {
        json.WriteString("@odata.context", "https://api.businesscentral.dynamics.com/v2.0/tenant/production/api/v2.0/$metadata#companies(00000000-0000-0000-0000-000000000000)/customers");
        json.WritePropertyName("value");
    }

    public static void Write(Utf8JsonWriter json, int index)
    {
        json.WriteStartObject();
        json.WriteString("@odata.etag", $"W/\"JzE5OzE0{index:D12}7MTswMDsn\"");
        json.WriteString("id", SomeText.Id(index, 1));
        json.WriteString("number", $"K{index:D6}");
        json.WriteString("displayName", SomeText.Company(index));
        json.WriteString("type", index % 9 == 0 ? "Person" : "Company");
        json.WriteString("addressLine1", $"Lange Straße {index % 400}");
        json.WriteString("addressLine2", index % 3 == 0 ? $"Hof {index % 7}" : "");
        json.WriteString("city", SomeText.City(index));
        json.WriteString("state", "");
        json.WriteString("country", SomeText.Country(index));
        json.WriteString("postalCode", $"{10_000 + (index % 89_999)}");
        json.WriteString("phoneNumber", $"+49 221 {index:D7}");
        json.WriteString("email", $"office{index}@customer-{index % 5_000}.example.com");
        json.WriteString("website", index % 3 == 0 ? $"https://www.customer-{index % 5_000}.example.com" : "");
        json.WriteString("salespersonCode", index % 4 == 0 ? "JR" : "PS");
        json.WriteNumber("balanceDue", index % 10_000 / 4m);
        json.WriteNumber("creditLimit", index % 5 * 1_000);
        json.WriteBoolean("taxLiable", index % 2 == 0);
        json.WriteString("taxAreaId", SomeText.Id(index % 4, 2));
        json.WriteString("taxAreaDisplayName", "Domestic customers and vendors");
        json.WriteString("taxRegistrationNumber", $"DE{100_000_000 + index}");
        json.WriteString("currencyId", Guid.Empty);
        json.WriteString("currencyCode", "EUR");
        json.WriteString("paymentTermsId", SomeText.Id(index % 5, 3));
        json.WriteString("shipmentMethodId", SomeText.Id(index % 3, 4));
        json.WriteString("paymentMethodId", SomeText.Id(index % 6, 5));
        json.WriteString("blocked", index % 50 == 0 ? "All" : "_x0020_");
        json.WriteString("lastModifiedDateTime", _start.AddSeconds(index * 61.37));
        json.WriteEndObject();
    }
}
