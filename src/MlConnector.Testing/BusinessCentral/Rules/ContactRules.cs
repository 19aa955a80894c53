using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

internal sealed class ContactRules(CompanyBooks books) : PageRules(books, "contacts")
{
    private readonly NumberSeries _series = new("CT", 1);

    public override void Begin(Draft draft) => draft["contactBusinessRelation"] = "None";

    protected override void Validate(Draft draft, Field field, object value)
    {
        switch (field.Name)
        {
            case "number":
                RefuseManualNumber(draft, _series);
                break;
            case "phoneNumber" or "mobilePhoneNumber":
                AddressRules.CheckPhone(draft, (string)value);
                break;
            case "email":
                AddressRules.CheckEmail((string)value);
                break;
            case "companyNumber":
                JoinCompany(draft, (string)value);
                return;
            case "companyName":
                JoinCompanyNamed(draft, (string)value);
                return;
        }

        base.Validate(draft, field, value);
        if (field.Name == "postalCode")
        {
            AddressRules.ApplyPostCode(Books, draft, (string)value, ("city", "state", "country"));
        }
        else if (field.Name == "displayName")
        {
            draft["searchName"] = ((string)value).ToUpperInvariant();
        }
    }

    protected override void BeforeInsert(Draft draft)
    {
        RequireName(draft);
        GiveNumber(draft, _series);
        KeepCompanyOfItself(draft);
    }

    protected override void BeforeModify(Draft draft)
    {
        RequireName(draft);
        KeepCompanyOfItself(draft);
    }

    protected override void AfterModify(Row before, Row after)
    {
        if (after.Text("type") == "Company" && (before.Text("displayName") != after.Text("displayName") || before.KeyText != after.KeyText))
        {
            RenameOnPersons(before, after);
        }

        Books.Coupling.CopyToCustomer(after);
    }

    protected override void BeforeDelete(Row row)
    {
        if (row.Text("contactBusinessRelation") == "Customer")
        {
            throw ApiFault.Dialog($"You cannot delete the Contact {row.KeyText} because it is linked to a customer.");
        }
    }

    // A person is inside a company only when it is a person already; the company's address comes along.
    private void JoinCompany(Draft draft, string number)
    {
        if (number.Length == 0)
        {
            draft["companyNumber"] = "";
            draft["companyName"] = "";
            return;
        }

        if (draft.Text("type") != "Person")
        {
            throw ApiFault.TestField($"Type must be equal to 'Person' in Contact: No.={draft.Text("number")}. Current value is 'Company'.");
        }

        var company = Table.FindByKey(number);
        if (company is null || company.Text("type") != "Company")
        {
            throw ApiFault.Relation("Company No.", "Contact", number, "Contact");
        }

        draft["companyNumber"] = company.KeyText;
        draft["companyName"] = company.Text("displayName");
        draft.CopyFrom(company, "addressLine1", "addressLine2", "city", "state", "country", "postalCode", "phoneNumber", "email", "website");
    }

    private void JoinCompanyNamed(Draft draft, string name)
    {
        var company = Table.Rows.FirstOrDefault(row => row.Text("type") == "Company" && name.Length > 0
            && row.Text("displayName").StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (company is null)
        {
            draft["companyName"] = name;
            return;
        }

        JoinCompany(draft, company.KeyText);
    }

    private static void KeepCompanyOfItself(Draft draft)
    {
        if (draft.Text("type") == "Company")
        {
            draft["companyNumber"] = draft["number"];
            draft["companyName"] = draft["displayName"];
        }
    }

    private void RenameOnPersons(Row before, Row company)
    {
        foreach (var person in Table.Where("companyNumber", before.KeyText).Where(row => row.Id != company.Id).ToList())
        {
            var draft = Draft.Of(person);
            draft["companyNumber"] = company.KeyText;
            draft["companyName"] = company["displayName"];
            Table.Save(draft);
        }
    }
}
