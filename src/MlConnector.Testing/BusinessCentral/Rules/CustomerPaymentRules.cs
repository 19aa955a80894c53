using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>The lines of a payment journal. A payment is negative, because it credits the customer.</summary>
internal sealed class CustomerPaymentRules(CompanyBooks books) : PageRules(books, "customerPayments")
{
    private readonly NumberSeries _documents = new("G0", 1);

    public override void Begin(Draft draft) => draft["postingDate"] = Books.Store.Today;

    protected override void Validate(Draft draft, Field field, object value)
    {
        switch (field.Name)
        {
            case "journalId":
                SetJournal(draft, (Guid)value);
                return;
            case "journalDisplayName" when draft.Before is not null:
                throw ApiFault.Dialog("The Journal Batch Display Name cannot be changed.");
            case "journalDisplayName":
                RequireJournal(draft, (string)value);
                return;
            case "customerId" or "customerNumber":
                Relations.SetPair(draft, field, value, Books["customers"], ("customerId", "customerNumber"), "Customer");
                draft["description"] = Books["customers"].Find(draft.Reference("customerId"))?["displayName"] ?? "";
                return;
            case "appliesToInvoiceId" or "appliesToInvoiceNumber":
                Relations.SetPair(draft, field, value, Books["salesInvoices"], ("appliesToInvoiceId", "appliesToInvoiceNumber"), "Invoice");
                RequirePosted(draft);
                return;
        }

        base.Validate(draft, field, value);
    }

    protected override void BeforeInsert(Draft draft)
    {
        if (draft.Reference("journalId") == Guid.Empty)
        {
            throw ApiFault.Dialog("You must specify a journal batch ID or a journal ID to get a journal line.");
        }

        var others = Table.Where("journalId", draft.Reference("journalId")).ToList();
        if ((int)draft["lineNumber"] == 0)
        {
            draft["lineNumber"] = others.Select(row => (int)row["lineNumber"]).DefaultIfEmpty(0).Max() + 10000;
        }

        if (draft.Text("documentNumber").Length == 0)
        {
            draft["documentNumber"] = _documents.Take(Table);
        }

        if (others.Exists(row => row["lineNumber"].Equals(draft["lineNumber"])))
        {
            throw ApiFault.Taken("Gen. Journal Line", $"Line No.='{draft["lineNumber"]}'");
        }
    }

    private void SetJournal(Draft draft, Guid id)
    {
        if (draft.Before is not null)
        {
            throw ApiFault.Dialog("The Journal Id cannot be changed.");
        }

        var journal = Books["customerPaymentJournals"].Find(id)
            ?? throw new ApiFault(404, "Internal_RecordNotFound", $"The General Journal Batch with ID {id} cannot be found.");
        draft["journalId"] = id;
        draft["journalDisplayName"] = journal["code"];
    }

    private static void RequireJournal(Draft draft, string name)
    {
        if (draft.Text("journalDisplayName") != name)
        {
            throw ApiFault.Dialog("The Journal Id and Journal Display Name do not match.");
        }
    }

    private void RequirePosted(Draft draft)
    {
        if (Books["salesInvoices"].Find(draft.Reference("appliesToInvoiceId")) is { } invoice && !invoice.Flag("posted"))
        {
            throw ApiFault.Dialog("The \"appliesToInvoiceId\" should be the ID of an Open, Paid, Corrective, or Canceled Invoice.");
        }
    }
}
