using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>The business relation between a customer and its contact: made with the customer, kept in step both ways.</summary>
internal sealed class ContactCoupling(CompanyBooks books)
{
    private static readonly string[] s_shared =
    [
        "displayName", "addressLine1", "addressLine2", "city", "state", "country", "postalCode", "phoneNumber", "email", "website",
        "taxRegistrationNumber",
    ];

    private readonly Dictionary<Guid, Guid> _contactOfCustomer = [];
    private readonly Dictionary<Guid, Guid> _customerOfContact = [];

    private Table Contacts => books["contacts"];

    private Table Customers => books["customers"];

    public void AddContactOf(Row customer)
    {
        if (!books.Options.CouplesContacts)
        {
            return;
        }

        var draft = Draft.New(Contacts.Type, byUser: true);
        draft["type"] = customer["type"];
        draft.CopyFrom(customer, s_shared);
        draft["searchName"] = customer.Text("displayName").ToUpperInvariant();
        var contact = books.RulesOf("contacts").Insert(draft, new RecordInput([], []));
        Link(customer.Id, contact.Id);
        Mark(contact, "Customer");
    }

    public void CopyToContact(Row customer)
    {
        if (_contactOfCustomer.TryGetValue(customer.Id, out var contactId) && Contacts.Find(contactId) is { } contact)
        {
            var draft = Draft.Of(contact, byUser: true);
            draft.CopyFrom(customer, s_shared);
            books.RulesOf("contacts").Modify(draft, new RecordInput([], []));
        }
    }

    // Saves to the table alone: the customer's own copying back would find nothing to do.
    public void CopyToCustomer(Row contact)
    {
        if (_customerOfContact.TryGetValue(contact.Id, out var customerId) && Customers.Find(customerId) is { } customer)
        {
            var draft = Draft.Of(customer, byUser: true);
            draft.CopyFrom(contact, s_shared);
            Customers.Save(draft);
        }
    }

    public void Release(Row customer)
    {
        if (_contactOfCustomer.Remove(customer.Id, out var contactId))
        {
            _customerOfContact.Remove(contactId);
            books.Store.OnRollBack(() => Link(customer.Id, contactId));
            if (Contacts.Find(contactId) is { } contact)
            {
                Mark(contact, "None");
            }
        }
    }

    // The company contact first, then the persons inside it.
    public IEnumerable<Row> ContactsOf(Guid customerId)
    {
        if (!_contactOfCustomer.TryGetValue(customerId, out var contactId) || Contacts.Find(contactId) is not { } contact)
        {
            yield break;
        }

        yield return Describe(contact, customerId);
        foreach (var person in Contacts.Where("companyNumber", contact.KeyText).Where(row => row.Id != contact.Id))
        {
            yield return Describe(person, customerId);
        }
    }

    public Row? CompanyContactOf(Guid customerId) => _contactOfCustomer.TryGetValue(customerId, out var id) ? Contacts.Find(id) : null;

    // The customer of a contact's company.
    public Row? CustomerOf(Row contact)
    {
        var company = contact.Text("type") == "Company" ? contact : Contacts.FindByKey(contact.Text("companyNumber")) ?? contact;
        return _customerOfContact.TryGetValue(company.Id, out var id) ? Customers.Find(id) : null;
    }

    private Row Describe(Row contact, Guid customerId)
    {
        var type = books.Types["contactsInformation"];
        var draft = new Draft(type, contact.Id, type.BlankValues(), null);
        draft["contactId"] = contact.Id;
        draft["contactNumber"] = contact.KeyText;
        draft["contactName"] = contact["displayName"];
        draft["contactType"] = contact["type"];
        draft["relatedId"] = customerId;
        draft["relatedType"] = "Customer";
        return new Row(type, contact.Id, draft.Values, contact.Version);
    }

    private void Link(Guid customerId, Guid contactId)
    {
        _contactOfCustomer[customerId] = contactId;
        _customerOfContact[contactId] = customerId;
        books.Store.OnRollBack(() =>
        {
            _contactOfCustomer.Remove(customerId);
            _customerOfContact.Remove(contactId);
        });
    }

    private void Mark(Row contact, string relation)
    {
        var draft = Draft.Of(contact);
        draft["contactBusinessRelation"] = relation;
        Contacts.Save(draft);
    }
}
