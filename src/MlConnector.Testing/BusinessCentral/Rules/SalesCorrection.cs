using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Takes posted documents back: by a posted counterpart that closes them, or by a draft credit memo to go on with.</summary>
internal sealed class SalesCorrection(CompanyBooks books, SalesPosting posting, DocumentMail mail)
{
    private SalesDocuments Invoices => books.Sales.Invoices;

    private SalesDocuments CreditMemos => books.Sales.CreditMemos;

    public void CancelInvoice(Row invoice) => Cancel(invoice);

    public void CancelInvoiceAndSend(Row invoice) => mail.SendAfter(Cancel(invoice));

    public void CancelCreditMemo(Row memo) => Restore(memo);

    public void CancelCreditMemoAndSend(Row memo) => mail.SendAfter(Restore(memo));

    public void MakeCreditMemo(Row invoice)
    {
        RequirePosted(invoice, "invoice");
        if (invoice.Text("status") is "Paid" or "Canceled" or "Corrective")
        {
            throw ApiFault.Dialog("The invoice is closed. The corrective credit memo will not be applied to the invoice.");
        }

        if (IsPartlyPaid(invoice))
        {
            throw ApiFault.Dialog("The invoice is partially paid or credited. The corrective credit memo may not be fully closed by the invoice.");
        }

        var draft = CreditOf(invoice);
        draft["number"] = CreditMemos.Series.Take(CreditMemos.HeaderTable);
        draft["status"] = "Draft";
        draft["posted"] = false;
        draft["remainingAmount"] = 0m;
        var memo = CreditMemos.HeaderTable.Save(draft);
        DocumentCopy.Lines(Invoices, invoice.Id, CreditMemos, memo);
        CreditMemos.Totals.Recompute(memo.Id);
    }

    private Row Cancel(Row invoice)
    {
        RequirePosted(invoice, "invoice");
        if (invoice.Text("status") == "Canceled")
        {
            throw ApiFault.Dialog("The invoice cannot be canceled because it has already been canceled.");
        }

        if (IsPartlyPaid(invoice) || invoice.Text("status") != "Open")
        {
            throw ApiFault.Dialog("Canceling the invoice failed because of the following error: "
                + "You cannot cancel this posted sales invoice because it is fully or partially paid.");
        }

        var memo = posting.SavePosted(CreditMemos, CreditOf(invoice), "Corrective");
        DocumentCopy.Lines(Invoices, invoice.Id, CreditMemos, memo);
        return posting.Settle(invoice, invoice.Amount("remainingAmount"), "Canceled");
    }

    // Only what a cancellation made can be taken back; the invoice is open again then.
    private Row Restore(Row memo)
    {
        RequirePosted(memo, "credit memo");
        if (memo.Text("status") == "Canceled")
        {
            throw ApiFault.Dialog("The credit memo cannot be cancelled because it has already been canceled.");
        }

        if (memo.Text("status") != "Corrective" || books["salesInvoices"].Find(memo.Reference("invoiceId")) is not { } invoice)
        {
            throw ApiFault.Dialog("Canceling the credit memo failed because of the following error: "
                + "You cannot cancel this posted sales credit memo because it is not a corrective document.");
        }

        var counterpart = posting.SavePosted(Invoices, DocumentCopy.Of(memo, Invoices.HeaderTable.Type), "Corrective");
        DocumentCopy.Lines(CreditMemos, memo.Id, Invoices, counterpart);
        posting.Settle(invoice, -invoice.Amount("totalAmountIncludingTax"), "Open");
        var draft = Draft.Of(memo);
        draft["status"] = "Canceled";
        return CreditMemos.HeaderTable.Save(draft);
    }

    private Draft CreditOf(Row invoice)
    {
        var draft = DocumentCopy.Of(invoice, CreditMemos.HeaderTable.Type);
        draft["creditMemoDate"] = books.Store.Today;
        draft["postingDate"] = books.Store.Today;
        draft["invoiceId"] = invoice.Id;
        draft["invoiceNumber"] = invoice.KeyText;
        return draft;
    }

    private static bool IsPartlyPaid(Row invoice) => invoice.Amount("remainingAmount") != invoice.Amount("totalAmountIncludingTax");

    private static void RequirePosted(Row row, string name)
    {
        if (!SalesDocumentKind.IsPosted(row))
        {
            throw ApiFault.Dialog($"The action can be applied to a posted {name} only.");
        }
    }
}
