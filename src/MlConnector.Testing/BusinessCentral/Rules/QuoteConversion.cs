using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Turns quotes into orders and invoices, which have ids and numbers of their own; the quote is gone then.</summary>
internal sealed class QuoteConversion(CompanyBooks books, DocumentMail mail)
{
    public void MakeOrder(Row quote) => Make(quote, books.Sales.Orders);

    public void MakeInvoice(Row quote) => Make(quote, books.Sales.Invoices);

    public void Send(Row quote)
    {
        mail.Send(quote);
        var draft = Draft.Of(quote);
        draft["status"] = "Sent";
        draft["sentDate"] = books.Store.Now;
        books.Sales.Quotes.HeaderTable.Save(draft);
    }

    private void Make(Row quote, SalesDocuments target)
    {
        var customer = books["customers"].Find(quote.Reference("customerId")) ?? throw ApiFault.Dialog("The sell-to customer cannot be found.");
        target.Header.CheckCustomer(customer);
        var draft = DocumentCopy.Of(quote, target.HeaderTable.Type);
        draft["number"] = target.Series.Take(target.HeaderTable);
        draft["status"] = "Draft";
        draft["discountAppliedBeforeTax"] = true;
        draft[target.Kind.DateField] = books.Store.Today;
        var made = target.HeaderTable.Save(draft);
        DocumentCopy.Lines(books.Sales.Quotes, quote.Id, target, made);
        target.Totals.Recompute(made.Id);
        books.Sales.Quotes.Header.Delete(quote);
    }
}
