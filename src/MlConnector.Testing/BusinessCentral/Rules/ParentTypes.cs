namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>How records that hang on others name the kind of their parent.</summary>
internal static class ParentTypes
{
    private static readonly Dictionary<string, string> s_names = new()
    {
        ["customers"] = "Customer",
        ["contacts"] = "Contact",
        ["items"] = "Item",
        ["itemVariants"] = "Item_x0020_Variant",
        ["salesOrders"] = "Sales_x0020_Order",
        ["salesOrderLines"] = "Sales_x0020_Order_x0020_Line",
        ["salesInvoices"] = "Sales_x0020_Invoice",
        ["salesInvoiceLines"] = "Sales_x0020_Invoice_x0020_Line",
        ["salesQuotes"] = "Sales_x0020_Quote",
        ["salesQuoteLines"] = "Sales_x0020_Quote_x0020_Line",
        ["salesCreditMemos"] = "Sales_x0020_Credit_x0020_Memo",
        ["salesCreditMemoLines"] = "Sales_x0020_Credit_x0020_Memo_x0020_Line",
        ["salesShipments"] = "Sales_x0020_Shipment",
        ["salesShipmentLines"] = "Sales_x0020_Shipment_x0020_Line",
        ["customerPayments"] = "Journal_x0020_Line",
        ["generalLedgerEntries"] = "General_x0020_Ledger_x0020_Entry",
    };

    public static string Of(string set) => s_names[set];

    public static IEnumerable<string> SetsOf(string name) =>
        name == "Journal" ? ["generalLedgerEntries", "customerPayments"] : s_names.Where(pair => pair.Value == name).Select(pair => pair.Key);

    public static bool HasDimensions(string set) => s_names.ContainsKey(set) && set is not ("customers" or "contacts" or "items" or "itemVariants");
}
