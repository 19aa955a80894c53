using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>What tells the kinds of sales documents apart.</summary>
internal sealed record SalesDocumentKind(string Name, string Headers, string Lines, string DateField, string Series)
{
    public static readonly SalesDocumentKind Quote = new("Quote", "salesQuotes", "salesQuoteLines", "documentDate", "S-QUO1");
    public static readonly SalesDocumentKind Order = new("Order", "salesOrders", "salesOrderLines", "orderDate", "S-ORD1");
    public static readonly SalesDocumentKind Invoice = new("Invoice", "salesInvoices", "salesInvoiceLines", "invoiceDate", "S-INV1");
    public static readonly SalesDocumentKind CreditMemo = new("Credit Memo", "salesCreditMemos", "salesCreditMemoLines", "creditMemoDate", "S-CR1");

    // Whether a customer that is blocked so cannot be sold to by this kind.
    public bool IsStoppedBy(string blocked) => blocked switch
    {
        "All" => true,
        "Invoice" => this != CreditMemo,
        "Ship" => this == Order || this == Quote,
        _ => false,
    };

    public static bool IsPosted(Row header) => header.Type.Find("posted") is not null && header.Flag("posted");

    public static bool PricesIncludeTax(Row header) => header.Type.Find("pricesIncludeTax") is not null && header.Flag("pricesIncludeTax");
}
