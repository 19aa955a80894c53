using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

internal sealed class CustomerRules(CompanyBooks books) : PageRules(books, "customers")
{
    private readonly NumberSeries _series = new("C", 10);

    public override void Begin(Draft draft) => draft["currencyCode"] = Books.LocalCurrency;

    protected override void Validate(Draft draft, Field field, object value)
    {
        switch (field.Name)
        {
            case "number":
                RefuseManualNumber(draft, _series);
                break;
            case "phoneNumber":
                AddressRules.CheckPhone(draft, (string)value);
                break;
            case "email":
                AddressRules.CheckEmail((string)value);
                break;
            case "currencyId" or "currencyCode":
                Relations.SetCurrency(Books, draft, field, value);
                return;
        }

        base.Validate(draft, field, value);
        if (field.Name == "taxAreaId")
        {
            draft["taxAreaDisplayName"] = Books["taxAreas"].Find((Guid)value)?["displayName"] ?? "";
        }
        else if (field.Name == "postalCode")
        {
            AddressRules.ApplyPostCode(Books, draft, (string)value, ("city", "state", "country"));
        }
    }

    protected override void BeforeInsert(Draft draft)
    {
        RequireName(draft);
        GiveNumber(draft, _series);
        if (!draft.Given.Contains("postingGroup") && (draft.ByUser || Books.Options.AppliesTemplates))
        {
            draft["postingGroup"] = "DOMESTIC";
        }
    }

    protected override void AfterInsert(Row row) => Books.Coupling.AddContactOf(row);

    protected override void BeforeModify(Draft draft) => RequireName(draft);

    protected override void AfterModify(Row before, Row after) => Books.Coupling.CopyToContact(after);

    protected override void BeforeDelete(Row row)
    {
        if (Books.Sales.All.Any(documents => documents.HeaderTable.Where("customerId", row.Id).Any()))
        {
            throw ApiFault.Dialog($"You cannot delete Customer {row.KeyText} because there is at least one sales document or ledger entry for this customer.");
        }
    }

    protected override void AfterDelete(Row row) => Books.Coupling.Release(row);
}
