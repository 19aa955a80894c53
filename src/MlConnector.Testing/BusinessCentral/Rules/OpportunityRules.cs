using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Opportunities: stage, values and dates are the product's own business.</summary>
internal sealed class OpportunityRules(CompanyBooks books) : PageRules(books, "opportunities")
{
    private readonly NumberSeries _series = new("OP", 1);

    public override void Begin(Draft draft)
    {
        draft["creationDate"] = Books.Store.Today;
        draft["systemCreatedAt"] = Books.Store.Now;
    }

    protected override void Validate(Draft draft, Field field, object value)
    {
        if (field.Name is "contactNumber" or "salespersonCode" && draft.Text("status") is "Won" or "Lost" && !draft.ByUser)
        {
            throw ApiFault.Dialog($"The \"{field.Name}\" of a Won or Lost Opportunity cannot be changed");
        }

        if (field.Name == "number")
        {
            RefuseManualNumber(draft, _series);
        }

        base.Validate(draft, field, value);
        if (field.Name == "contactNumber")
        {
            var contact = Books["contacts"].FindByKey((string)value);
            draft["contactName"] = contact?["displayName"] ?? "";
            draft["contactCompanyName"] = contact?["companyName"] ?? "";
        }
        else if (field.Name == "status")
        {
            draft["closed"] = value is "Won" or "Lost";
            draft["dateClosed"] = value is "Won" or "Lost" ? Books.Store.Today : DateOnly.MinValue;
        }
    }

    protected override void BeforeInsert(Draft draft) => GiveNumber(draft, _series);
}
