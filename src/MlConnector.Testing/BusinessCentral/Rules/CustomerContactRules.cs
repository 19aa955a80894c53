using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>The persons of customers: another page over contacts, and what is written goes there.</summary>
internal sealed class CustomerContactRules(CompanyBooks books) : PageRules(books, "customerContacts")
{
    private static readonly Dictionary<string, string> s_names = new()
    {
        ["email"] = "email",
        ["professionalTitle"] = "jobTitle",
        ["primaryPhoneNumber"] = "phoneNumber",
    };

    public override Row Modify(Draft draft, RecordInput input)
    {
        var contact = Books["contacts"].Find(draft.Id)!;
        var members = input.Members.Select(member => Translate(contact, member.Field.Name, member.Value)).ToList();
        if (input.Has("firstName") || input.Has("lastName"))
        {
            members.Add((contact.Type["displayName"], NameOf(contact, input)));
        }

        Books.RulesOf("contacts").Modify(Draft.Of(contact, draft.ByUser), new RecordInput([.. members.OfType<(Field, object)>()], []));
        return Table.Find(draft.Id) ?? draft.Before!;
    }

    public override void Delete(Row row) => Books.RulesOf("contacts").Delete(Books["contacts"].Find(row.Id)!);

    private (Field, object)? Translate(Row contact, string name, object value) => name switch
    {
        "customerId" => (contact.Type["companyNumber"], Books.Coupling.CompanyContactOf((Guid)value)?.KeyText
            ?? throw ApiFault.Dialog("Customer with provided id - does not exist")),
        _ => s_names.TryGetValue(name, out var other) ? (contact.Type[other], value) : null,
    };

    private static string NameOf(Row contact, RecordInput input)
    {
        var (first, middle, last) = CompanyViews.SplitName(contact.Text("displayName"));
        foreach (var (field, value) in input.Members)
        {
            first = field.Name == "firstName" ? (string)value : first;
            last = field.Name == "lastName" ? (string)value : last;
        }

        return string.Join(' ', new[] { first, middle, last }.Where(part => part.Length > 0));
    }
}
