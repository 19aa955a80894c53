using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>One kind of sales document: its header page, its line page and the arithmetic that ties them.</summary>
internal sealed class SalesDocuments
{
    public SalesDocuments(CompanyBooks books, string headers, string lines, NumberSeries series)
    {
        Books = books;
        HeaderTable = books[headers];
        LineTable = books[lines];
        IsInvoice = headers == "salesInvoices";
        Series = series;
        Lines = new SalesLineRules(this);
        Header = new SalesHeaderRules(this);
        Totals = new DocumentTotals(this);
    }

    public CompanyBooks Books { get; }

    public Table HeaderTable { get; }

    public Table LineTable { get; }

    public bool IsInvoice { get; }

    public NumberSeries Series { get; }

    public SalesHeaderRules Header { get; }

    public SalesLineRules Lines { get; }

    public DocumentTotals Totals { get; }

    public string Kind => IsInvoice ? "Invoice" : "Order";

    public IReadOnlyList<Row> LinesOf(Guid documentId) =>
        [.. LineTable.Where("documentId", documentId).OrderBy(row => (int)row["sequence"])];

    public string Describe(Row header) => $"Document Type={Kind}, No.={header.KeyText}";

    // Posted invoices and released documents refuse what would change their content.
    public void RequireOpen(Row header)
    {
        if (IsInvoice && header.Flag("posted"))
        {
            throw ApiFault.Dialog("The invoice has been posted and can no longer be modified.");
        }

        if (header.Text("status") != "Draft")
        {
            throw ApiFault.TestField($"Status must be equal to 'Open' in Sales Header: {Describe(header)}. Current value is 'Released'.");
        }
    }

    // What one unit of the local currency is worth in the document's currency.
    public decimal CurrencyFactor(Row header)
    {
        var code = header.Text("currencyCode");
        if (header.Reference("currencyId") == Guid.Empty)
        {
            return 1m;
        }

        var date = (DateOnly)header["postingDate"];
        var rate = Books["currencyExchangeRates"].Where("currencyCode", code)
            .Where(row => (DateOnly)row["startingDate"] <= date)
            .MaxBy(row => (DateOnly)row["startingDate"]);
        return rate is null
            ? throw ApiFault.MustHaveValue("Currency Factor", "Sales Header", Describe(header))
            : rate.Amount("exchangeRateAmount") / rate.Amount("relationalExchangeRateAmount");
    }

    public decimal Precision(Row header)
    {
        var precision = Books["currencies"].Find(header.Reference("currencyId"))?.Amount("amountRoundingPrecision") ?? 0.01m;
        return precision > 0 ? precision : 0.01m;
    }

    public static decimal Round(decimal amount, decimal precision) => Math.Round(amount / precision, MidpointRounding.AwayFromZero) * precision;
}
