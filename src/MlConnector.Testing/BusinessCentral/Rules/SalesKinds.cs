using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>The sales documents of a company, one kind beside the other.</summary>
internal sealed class SalesKinds(CompanyBooks books)
{
    public SalesDocuments Quotes { get; } = new(books, SalesDocumentKind.Quote);

    public SalesDocuments Orders { get; } = new(books, SalesDocumentKind.Order);

    public SalesDocuments Invoices { get; } = new(books, SalesDocumentKind.Invoice);

    public SalesDocuments CreditMemos { get; } = new(books, SalesDocumentKind.CreditMemo);

    public IReadOnlyList<SalesDocuments> All => [Quotes, Orders, Invoices, CreditMemos];
}
