using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Posts a payment journal: balances and invoices go down, ledger entries appear, and the journal is empty.</summary>
internal sealed class PaymentPosting(CompanyBooks books, SalesPosting sales)
{
    public void Post(Row journal)
    {
        var payments = books["customerPayments"].Where("journalId", journal.Id).OrderBy(row => (int)row["lineNumber"]).ToList();
        if (payments.Count == 0 || payments.TrueForAll(payment => payment.Amount("amount") == 0))
        {
            throw ApiFault.Dialog("There is nothing to post.");
        }

        foreach (var payment in payments)
        {
            PostOne(journal, payment);
            books["customerPayments"].Remove(payment.Id);
        }
    }

    private void PostOne(Row journal, Row payment)
    {
        var line = $"Journal Template Name=CASHRCPT, Journal Batch Name={journal.Text("code")}, Line No.={payment["lineNumber"]}";
        var customer = books["customers"].Find(payment.Reference("customerId")) ?? throw ApiFault.MustHaveValue("Account No.", "Gen. Journal Line", line);
        var amount = payment.Amount("amount") <= 0 ? -payment.Amount("amount") : throw ApiFault.TestField($"Amount must be negative in Gen. Journal Line: {line}.");
        if (books["salesInvoices"].Find(payment.Reference("appliesToInvoiceId")) is { } invoice && invoice.Amount("remainingAmount") > 0)
        {
            var applied = Math.Min(amount, invoice.Amount("remainingAmount"));
            sales.Settle(invoice, applied, "Paid");
            amount -= applied;
        }

        if (amount > 0)
        {
            var draft = Draft.Of(customer);
            draft["balanceDue"] = books["customers"].Find(customer.Id)!.Amount("balanceDue") - amount;
            books["customers"].SaveSilently(draft);
        }

        if (books["accounts"].Find(journal.Reference("balancingAccountId")) is { } account)
        {
            Enter(account, payment);
        }
    }

    private void Enter(Row account, Row payment)
    {
        var table = books["generalLedgerEntries"];
        var draft = Draft.New(table.Type);
        draft.CopyFrom(payment, "postingDate", "documentNumber", "description");
        draft["entryNumber"] = table.Count + 1;
        draft["documentType"] = "Payment";
        draft["accountId"] = account.Id;
        draft["accountNumber"] = account["number"];
        draft["debitAmount"] = -payment.Amount("amount");
        var entry = table.Save(draft);
        books.Dimensions.Copy(payment.Id, entry);
        var changed = Draft.Of(account);
        changed["netChange"] = account.Amount("netChange") - payment.Amount("amount");
        books["accounts"].SaveSilently(changed);
    }
}
