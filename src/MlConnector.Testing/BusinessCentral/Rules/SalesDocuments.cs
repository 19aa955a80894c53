using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>One kind of sales document: its header page, its line page and the arithmetic that ties them.</summary>
internal sealed class SalesDocuments
{
    public SalesDocuments(CompanyBooks books, SalesDocumentKind kind)
    {
        Books = books;
        Kind = kind;
        HeaderTable = books[kind.Headers];
        LineTable = books[kind.Lines];
        Series = new NumberSeries(kind.Series, 1);
        Lines = new SalesLineRules(this);
        Header = new SalesHeaderRules(this);
        Totals = new DocumentTotals(this);
    }

    public CompanyBooks Books { get; }

    public Table HeaderTable { get; }

    public Table LineTable { get; }

    public SalesDocumentKind Kind { get; }

    public NumberSeries Series { get; }

    public SalesHeaderRules Header { get; }

    public SalesLineRules Lines { get; }

    public DocumentTotals Totals { get; }

    public IReadOnlyList<Row> LinesOf(Guid documentId) =>
        [.. LineTable.Where("documentId", documentId).OrderBy(row => (int)row["sequence"])];

    public string Describe(Row header) => $"Document Type={Kind.Name}, No.={header.KeyText}";

    // Posted invoices and released documents refuse what would change their content.
    public void RequireOpen(Row header)
    {
        if (SalesDocumentKind.IsPosted(header))
        {
            throw AlreadyPosted();
        }

        if (Kind != SalesDocumentKind.Quote && header.Text("status") != "Draft")
        {
            throw ApiFault.TestField($"Status must be equal to 'Open' in Sales Header: {Describe(header)}. Current value is 'Released'.");
        }
    }

    public ApiFault AlreadyPosted() => ApiFault.Dialog($"The {Kind.Name.ToLowerInvariant()} has been posted and can no longer be modified.");

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
