namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class ContactRulesTests : IDisposable
{
    private readonly Api _api = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_new_customer_brings_its_company_contact()
    {
        var customer = await _api.PostAsync("customers", """{"displayName":"Bakery","city":"Gent"}""");

        var contacts = await _api.GetAsync($"customers({customer.Id})/contactsInformation");

        var relation = Assert.Single(contacts.Rows);
        Assert.Equal("Company", relation["contactType"]!.GetValue<string>());
        var contact = await _api.GetAsync($"contacts({relation["contactId"]})");
        Assert.Equal("Gent", contact.Text("city"));
        Assert.Equal("Customer", contact.Text("contactBusinessRelation"));
    }

    [Fact]
    public async Task Changes_flow_from_customer_to_contact_and_back()
    {
        var customer = await _api.PostAsync("customers", """{"displayName":"Bakery"}""");
        var contactId = (await _api.GetAsync($"customers({customer.Id})/contactsInformation")).Rows[0]["contactId"]!.GetValue<string>();
        _api.Time.Advance(TimeSpan.FromMinutes(1));

        await _api.PatchAsync($"customers({customer.Id})", "*", """{"phoneNumber":"123"}""");
        var contact = await _api.GetAsync($"contacts({contactId})");
        await _api.PatchAsync($"contacts({contactId})", contact.ETag, """{"displayName":"New Bakery"}""");
        var after = await _api.GetAsync($"customers({customer.Id})");

        Assert.Equal("123", contact.Text("phoneNumber"));
        Assert.Equal("New Bakery", after.Text("displayName"));
        Assert.NotEqual(customer.ETag, after.ETag);
    }

    [Fact]
    public async Task A_person_joins_a_company_by_its_number()
    {
        _api.Company.AddContact("CT9", "Bakery", ("city", "Gent"));

        var person = await _api.PostAsync("contacts", """{"type":"Person","displayName":"Ann Baker","companyNumber":"ct9","email":"ann@bakery.test"}""");
        var company = await _api.PostAsync("contacts", """{"type":"Company","displayName":"Other","companyNumber":"CT9"}""");
        var late = await _api.PostAsync("contacts", """{"companyNumber":"CT9","type":"Person","displayName":"Ann Baker"}""");
        var nowhere = await _api.PostAsync("contacts", """{"type":"Person","displayName":"Ann Baker","companyNumber":"CT404"}""");

        Assert.Equal("Bakery", person.Text("companyName"));
        Assert.Equal("Gent", person.Text("city"));
        Assert.Equal("ann@bakery.test", person.Text("email"));
        Assert.Equal("Application_FieldValidationException", company.Code);
        Assert.Equal("Application_FieldValidationException", late.Code);
        Assert.Equal("Internal_InvalidTableRelation", nowhere.Code);
    }

    [Fact]
    public async Task Renaming_a_company_touches_its_persons()
    {
        var company = _api.Company.AddContact("CT9", "Bakery");
        var person = _api.Company.AddContact(null, "Ann", ("type", "Person"), ("companyNumber", "CT9"));

        await _api.PatchAsync($"contacts({company})", "*", """{"displayName":"New Bakery"}""");

        Assert.Equal("New Bakery", (await _api.GetAsync($"contacts({person})")).Text("companyName"));
    }

    [Fact]
    public async Task Deleting_a_customer_keeps_its_contact()
    {
        var customer = _api.Company.AddCustomer("C1", "Bakery");

        await _api.DeleteAsync($"customers({customer})", "*");

        var contact = Assert.Single(_api.Company.Rows("contacts"));
        Assert.Equal("None", contact["contactBusinessRelation"]!.GetValue<string>());
    }

    [Fact]
    public async Task Contacts_of_a_customer_cannot_be_listed_flat()
    {
        Assert.Equal("Application_DialogException", (await _api.GetAsync("contactsInformation")).Code);
    }
}
