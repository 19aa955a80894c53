using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

internal sealed class PaymentJournalRules(CompanyBooks books) : PageRules(books, "customerPaymentJournals")
{
    protected override void Validate(Draft draft, Field field, object value)
    {
        base.Validate(draft, field, value);
        if (field.Name == "balancingAccountId")
        {
            draft["balancingAccountNumber"] = Books["accounts"].Find((Guid)value)?["number"] ?? "";
        }
    }

    protected override void BeforeInsert(Draft draft)
    {
        if (draft.Text("code").Length == 0)
        {
            throw ApiFault.MustHaveValue("Name", "Gen. Journal Batch", "Journal Template Name=CASHRCPT");
        }
    }

    protected override void BeforeDelete(Row row)
    {
        foreach (var payment in Books["customerPayments"].Where("journalId", row.Id).ToList())
        {
            Books["customerPayments"].Remove(payment.Id);
        }
    }
}
