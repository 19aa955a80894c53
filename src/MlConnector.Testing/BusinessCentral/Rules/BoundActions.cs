using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>The bound actions, found by entity set and name; names are not case-sensitive.</summary>
internal sealed class BoundActions
{
    private readonly Dictionary<(string Set, string Action), Action<Row>> _actions;

    public BoundActions(CompanyBooks books)
    {
        var mail = new DocumentMail(books);
        var posting = new SalesPosting(books, mail);
        var correction = new SalesCorrection(books, posting, mail);
        var payments = new PaymentPosting(books, posting);
        var quotes = new QuoteConversion(books, mail);
        _actions = new Dictionary<(string Set, string Action), Action<Row>>
        {
            [("journals", "post")] = payments.Post,
            [("salesQuotes", "makeorder")] = quotes.MakeOrder,
            [("salesQuotes", "makeinvoice")] = quotes.MakeInvoice,
            [("salesQuotes", "send")] = quotes.Send,
            [("salesOrders", "shipandinvoice")] = posting.ShipAndInvoice,
            [("salesInvoices", "post")] = posting.Post,
            [("salesInvoices", "postandsend")] = posting.PostAndSend,
            [("salesInvoices", "send")] = mail.Send,
            [("salesInvoices", "cancel")] = correction.CancelInvoice,
            [("salesInvoices", "cancelandsend")] = correction.CancelInvoiceAndSend,
            [("salesInvoices", "makecorrectivecreditmemo")] = correction.MakeCreditMemo,
            [("salesCreditMemos", "post")] = posting.Post,
            [("salesCreditMemos", "postandsend")] = posting.PostAndSend,
            [("salesCreditMemos", "send")] = mail.Send,
            [("salesCreditMemos", "cancel")] = correction.CancelCreditMemo,
            [("salesCreditMemos", "cancelandsend")] = correction.CancelCreditMemoAndSend,
        };
    }

    public void Run(string set, Row row, string action)
    {
        if (!_actions.TryGetValue((set, action.ToLowerInvariant()), out var run))
        {
            throw ApiFault.NotFound($"the segment 'Microsoft.NAV.{action}'");
        }

        run(row);
    }
}
