using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.BusinessCentral.Rules;

namespace MlConnector.Testing.BusinessCentral.Query;

/// <summary>A way from a record to others: what hangs on it, or the record one of its ids points at.</summary>
/// <param name="Name">The segment.</param>
/// <param name="Target">The entity set it leads to.</param>
/// <param name="IdField">The field of the record that holds the target's id; null when the target points back.</param>
/// <param name="BackField">The field of the target that holds the record's id.</param>
internal sealed record Navigation(string Name, string Target, string? IdField, string BackField = "documentId")
{
    private static readonly Dictionary<string, Navigation[]> s_parts = new()
    {
        ["salesQuotes"] = [Lines("salesQuoteLines")],
        ["salesCreditMemos"] = [Lines("salesCreditMemoLines")],
        ["salesOrders"] = [Lines("salesOrderLines")],
        ["salesInvoices"] = [Lines("salesInvoiceLines")],
        ["salesShipments"] = [Lines("salesShipmentLines")],
        ["customers"] =
        [
            new("contactsInformation", "contactsInformation", null, "relatedId"), new("customerFinancialDetails", "customerFinancialDetails", "id"),
            new("customerFinancialDetail", "customerFinancialDetails", "id"),
        ],
        ["items"] = [new("itemVariants", "itemVariants", null, "itemId")],
        ["dimensions"] = [new("dimensionValues", "dimensionValues", null, "dimensionId")],
        ["customerPaymentJournals"] = [new("customerPayments", "customerPayments", null, "journalId")],
        ["contactsInformation"] = [new("contacts", "contacts", "contactId")],
        ["salesOrderLines"] = [new("salesOrder", "salesOrders", "documentId")],
        ["salesInvoiceLines"] = [new("salesInvoice", "salesInvoices", "documentId")],
        ["salesQuoteLines"] = [new("salesQuote", "salesQuotes", "documentId")],
        ["salesCreditMemoLines"] = [new("salesCreditMemo", "salesCreditMemos", "documentId")],
    };

    private static readonly Navigation[] s_references =
    [
        new("customer", "customers", "customerId"), new("currency", "currencies", "currencyId"), new("item", "items", "itemId"),
        new("account", "accounts", "accountId"), new("unitOfMeasure", "unitsOfMeasure", "unitOfMeasureId"),
        new("baseUnitOfMeasure", "unitsOfMeasure", "baseUnitOfMeasureId"), new("paymentTerm", "paymentTerms", "paymentTermsId"),
        new("shipmentMethod", "shipmentMethods", "shipmentMethodId"), new("paymentMethod", "paymentMethods", "paymentMethodId"),
        new("itemCategory", "itemCategories", "itemCategoryId"), new("itemVariant", "itemVariants", "itemVariantId"),
        new("location", "locations", "locationId"), new("dimension", "dimensions", "dimensionId"),
        new("dimensionValue", "dimensionValues", "dimensionValueId"), new("taxGroup", "taxGroups", "taxGroupId"),
        new("generalProductPostingGroup", "generalProductPostingGroups", "generalProductPostingGroupId"),
        new("inventoryPostingGroup", "inventoryPostingGroups", "inventoryPostingGroupId"),
    ];

    public bool IsMany => IdField is null;

    public static Navigation? Find(EntityType type, string name) =>
        s_parts.GetValueOrDefault(type.Route)?.FirstOrDefault(part => part.Name == name)
        ?? FindHanging(type, name)
        ?? s_references.FirstOrDefault(reference => reference.Name == name && type.Find(reference.IdField!) is not null);

    public IEnumerable<Row> Follow(CompanyBooks books, Row from)
    {
        if (!IsMany)
        {
            return books[Target].Find(from.Reference(IdField!)) is { } one ? [one] : [];
        }

        var rows = Target == "contactsInformation" ? books.Coupling.ContactsOf(from.Id) : books[Target].Where(BackField, from.Id);
        return books[Target].Type.Find("sequence") is null ? rows : rows.OrderBy(row => (int)row["sequence"]);
    }

    private static Navigation Lines(string name) => new(name, name, null);

    // Dimensions and files hang on many kinds of records in the same way.
    private static Navigation? FindHanging(EntityType type, string name) => name switch
    {
        "picture" when HangingRecords.HasPicture(type.Route) => new Navigation(name, "pictures", "id"),
        "pdfDocument" when HangingRecords.HasPrint(type.Route) => new Navigation(name, name, "id"),
        "attachments" when HangingRecords.HasPrint(type.Route) || type.Route == "generalLedgerEntries" => new Navigation(name, name, null, "parentId"),
        "documentAttachments" when HangingRecords.HasPrint(type.Route) || type.Route is "customers" or "items" => new Navigation(name, name, null, "parentId"),
        "defaultDimensions" when type.Route is "customers" or "items" => new Navigation(name, name, null, "parentId"),
        "dimensionSetLines" when ParentTypes.HasDimensions(type.Route) => new Navigation(name, name, null, "parentId"),
        _ => null,
    };
}
