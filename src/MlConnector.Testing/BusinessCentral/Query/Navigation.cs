using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Query;

/// <summary>A way from a record to others: its lines, its contacts, or the record one of its ids points at.</summary>
internal sealed record Navigation(string Name, string Target, string? IdField)
{
    private static readonly Dictionary<string, Navigation[]> s_parts = new()
    {
        ["salesQuotes"] = [new("salesQuoteLines", "salesQuoteLines", null)],
        ["salesCreditMemos"] = [new("salesCreditMemoLines", "salesCreditMemoLines", null)],
        ["salesOrders"] = [new("salesOrderLines", "salesOrderLines", null)],
        ["salesInvoices"] = [new("salesInvoiceLines", "salesInvoiceLines", null)],
        ["salesShipments"] = [new("salesShipmentLines", "salesShipmentLines", null)],
        ["customers"] = [new("contactsInformation", "contactsInformation", null)],
    };

    private static readonly Navigation[] s_references =
    [
        new("customer", "customers", "customerId"), new("currency", "currencies", "currencyId"), new("item", "items", "itemId"),
        new("account", "accounts", "accountId"), new("unitOfMeasure", "unitsOfMeasure", "unitOfMeasureId"),
        new("baseUnitOfMeasure", "unitsOfMeasure", "baseUnitOfMeasureId"), new("paymentTerm", "paymentTerms", "paymentTermsId"),
        new("shipmentMethod", "shipmentMethods", "shipmentMethodId"), new("paymentMethod", "paymentMethods", "paymentMethodId"),
    ];

    public bool IsMany => IdField is null;

    public static Navigation? Find(EntityType type, string name) =>
        s_parts.GetValueOrDefault(type.SetName)?.FirstOrDefault(part => part.Name == name)
        ?? s_references.FirstOrDefault(reference => reference.Name == name && type.Find(reference.IdField!) is not null);

    public IEnumerable<Row> Follow(CompanyBooks books, Row from)
    {
        if (!IsMany)
        {
            return books[Target].Find(from.Reference(IdField!)) is { } one ? [one] : [];
        }

        return Target == "contactsInformation"
            ? books.Coupling.ContactsOf(from.Id)
            : books[Target].Where("documentId", from.Id).OrderBy(row => (int)row["sequence"]);
    }
}
