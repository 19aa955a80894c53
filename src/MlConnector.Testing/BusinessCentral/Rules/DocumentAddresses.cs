using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Copies a customer's names and addresses into a document.</summary>
internal static class DocumentAddresses
{
    private static readonly (string Document, string Customer)[] s_parts =
    [
        ("AddressLine1", "addressLine1"), ("AddressLine2", "addressLine2"), ("City", "city"), ("Country", "country"), ("State", "state"),
        ("PostCode", "postalCode"),
    ];

    public static void SellTo(Draft draft, Row customer)
    {
        draft["customerId"] = customer.Id;
        draft["customerNumber"] = customer.KeyText;
        draft["customerName"] = customer["displayName"];
        draft.SetIfPresent("shipToName", customer["displayName"]);
        draft["phoneNumber"] = customer["phoneNumber"];
        draft["email"] = customer["email"];
        Copy(draft, customer, "sellTo");
        Copy(draft, customer, "shipTo");
    }

    public static void BillTo(Draft draft, Row customer)
    {
        draft["billToCustomerId"] = customer.Id;
        draft["billToCustomerNumber"] = customer.KeyText;
        draft["billToName"] = customer["displayName"];
        Copy(draft, customer, "billTo");
    }

    private static void Copy(Draft draft, Row customer, string side)
    {
        foreach (var (document, source) in s_parts)
        {
            draft.SetIfPresent(side + document, customer[source]);
        }
    }
}
