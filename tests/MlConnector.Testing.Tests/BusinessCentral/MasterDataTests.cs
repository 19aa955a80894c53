using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class MasterDataTests : IDisposable
{
    private readonly Api _api = new();

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData("itemCategories", """{"code":"raw","displayName":"Raw"}""", "RAW")]
    [InlineData("paymentMethods", """{"code":"bank","displayName":"Bank"}""", "BANK")]
    [InlineData("shipmentMethods", """{"code":"exw","displayName":"Ex works"}""", "EXW")]
    [InlineData("paymentTerms", """{"code":"30 days","displayName":"30 days","dueDateCalculation":"30D"}""", "30 DAYS")]
    [InlineData("taxAreas", """{"code":"eu","displayName":"Union"}""", "EU")]
    [InlineData("taxGroups", """{"code":"low","displayName":"Low"}""", "LOW")]
    [InlineData("locations", """{"code":"main","displayName":"Main","country":"BE"}""", "MAIN")]
    [InlineData("countriesRegions", """{"code":"xk","displayName":"Kosovo"}""", "XK")]
    [InlineData("salespeoplePurchasers", """{"code":"ann","displayName":"Ann"}""", "ANN")]
    [InlineData("customerPaymentJournals", """{"code":"web","displayName":"Web"}""", "WEB")]
    [InlineData("currencies", """{"code":"usd","displayName":"Dollar"}""", "USD")]
    [InlineData("disputeStatus", """{"code":"open","displayName":"Open"}""", "OPEN")]
    public async Task A_code_table_can_be_written_read_and_emptied(string set, string body, string code)
    {
        var made = await _api.PostAsync(set, body);
        var again = await _api.PostAsync(set, body);
        var found = await _api.GetAsync($"{set}?$filter=code eq '{code}'");
        var renamed = await _api.PatchAsync($"{set}({made.Id})", made.ETag, """{"displayName":"Other"}""");
        var gone = await _api.DeleteAsync($"{set}({made.Id})", renamed.ETag);

        Assert.Equal((HttpStatusCode.Created, code), (made.Status, made.Text("code")));
        Assert.Equal("Internal_EntityWithSameKeyExists", again.Code);
        Assert.Single(found.Rows);
        Assert.Equal("Other", renamed.Text("displayName"));
        Assert.Equal(HttpStatusCode.NoContent, gone.Status);
        Assert.Equal("Application_FieldValidationException", (await _api.PostAsync(set, """{"displayName":"No code"}""")).Code);
    }

    [Theory]
    [InlineData("dimensions")]
    [InlineData("dimensionValues")]
    [InlineData("accounts")]
    [InlineData("generalLedgerEntries")]
    [InlineData("currencyExchangeRates")]
    [InlineData("inventoryPostingGroups")]
    [InlineData("generalProductPostingGroups")]
    [InlineData("customerFinancialDetails")]
    [InlineData("salesShipments")]
    [InlineData("customerContacts")]
    [InlineData("companyInformation")]
    public async Task What_the_page_does_not_insert_cannot_be_created(string set)
    {
        Assert.Equal("BadRequest_MethodNotAllowed", (await _api.PostAsync(set, "{}")).Code);
    }

    [Fact]
    public async Task The_company_information_can_be_changed()
    {
        var row = Assert.Single((await _api.GetAsync("companyInformation")).Rows);
        var path = $"companyInformation({row["id"]!.GetValue<string>()})";

        var changed = await _api.PatchAsync(path, "*", """{"city":"Gent","taxRegistrationNumber":"BE0"}""");

        Assert.Equal(("Gent", "BE0", "EUR"), (changed.Text("city"), changed.Text("taxRegistrationNumber"), changed.Text("currencyCode")));
        Assert.Equal("BadRequest_InvalidOperation", (await _api.PatchAsync(path, "*", """{"currencyCode":"USD"}""")).Code);
        Assert.Equal("BadRequest_MethodNotAllowed", (await _api.DeleteAsync(path, "*")).Code);
    }

    [Fact]
    public async Task A_variant_belongs_to_an_item_and_its_code_is_unique_there()
    {
        var flour = _api.Company.AddItem("FLOUR", "Flour");
        _api.Company.AddItem("SALT", "Salt");

        var made = await _api.PostAsync("itemVariants", """{"itemNumber":"FLOUR","code":"fine","description":"Fine flour"}""");
        var below = await _api.PostAsync($"items({flour})/itemVariants", """{"code":"COARSE"}""");
        var twice = await _api.PostAsync($"items({flour})/itemVariants", """{"code":"FINE"}""");
        var other = await _api.PostAsync("itemVariants", """{"itemNumber":"SALT","code":"FINE"}""");
        var orphan = await _api.PostAsync("itemVariants", """{"code":"FINE"}""");

        Assert.Equal((flour.ToString(), "FINE"), (made.Text("itemId"), made.Text("code")));
        Assert.Equal("FLOUR", below.Text("itemNumber"));
        Assert.Equal("Internal_EntityWithSameKeyExists", twice.Code);
        Assert.Equal(HttpStatusCode.Created, other.Status);
        Assert.Equal("Application_FieldValidationException", orphan.Code);
        Assert.Equal(2, (await _api.GetAsync($"items({flour})/itemVariants")).Rows.Count);
    }

    [Fact]
    public async Task A_line_takes_a_variant_of_its_item_only()
    {
        _api.Company.AddCustomer("C1", "Bakery");
        var flour = _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
        var salt = _api.Company.AddItem("SALT", "Salt");
        var fine = _api.Company.Add("itemVariants", ("itemId", flour), ("code", "FINE"), ("description", "Fine flour"));
        var order = await _api.PostAsync("salesOrders", """{"customerNumber":"C1"}""");

        var right = await _api.PostAsync($"salesOrders({order.Id})/salesOrderLines", $$"""{"itemId":"{{flour}}","itemVariantId":"{{fine}}","quantity":1}""");
        var wrong = await _api.PostAsync($"salesOrders({order.Id})/salesOrderLines", $$"""{"itemId":"{{salt}}","itemVariantId":"{{fine}}","quantity":1}""");

        Assert.Equal("Fine flour", right.Text("description"));
        Assert.Equal("Internal_InvalidTableRelation", wrong.Code);
    }

    [Theory]
    [InlineData(false, "Flour as agreed", 7)]
    [InlineData(true, "Fine flour", 10)]
    public async Task A_variant_brings_its_text_and_price_and_overwrites_what_was_validated_before_it(bool inPageOrder, string text, int price)
    {
        _api.Simulator.Options.ValidatesInPageOrder = inPageOrder;
        _api.Company.AddCustomer("C1", "Bakery");
        var flour = _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
        var fine = _api.Company.Add("itemVariants", ("itemId", flour), ("code", "FINE"), ("description", "Fine flour"));

        var order = await _api.PostAsync("salesOrders", $$"""
            {"customerNumber":"C1","salesOrderLines":[
                {"itemId":"{{flour}}","itemVariantId":"{{fine}}","description":"Flour as agreed","quantity":1,"unitPrice":7}]}
            """);
        var line = Assert.Single(_api.Company.Rows("salesOrderLines"));

        Assert.Equal(HttpStatusCode.Created, order.Status);
        Assert.Equal((text, (decimal)price), ((string?)line["description"], (decimal)line["unitPrice"]!));
    }

    [Fact]
    public async Task A_line_is_sold_in_units_of_its_item_only_and_priced_by_them()
    {
        _api.Company.AddCustomer("C1", "Bakery");
        var flour = _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
        _api.Company.AddItemUnit(flour, "BOX", 12m);
        var order = await _api.PostAsync("salesOrders", """{"customerNumber":"C1"}""");

        var box = await _api.PostAsync($"salesOrders({order.Id})/salesOrderLines", $$"""{"itemId":"{{flour}}","unitOfMeasureCode":"BOX","quantity":2}""");
        var hour = await _api.PostAsync($"salesOrders({order.Id})/salesOrderLines", $$"""{"itemId":"{{flour}}","unitOfMeasureCode":"HOUR","quantity":2}""");

        Assert.Equal((120m, 240m), (box.Amount("unitPrice"), box.Amount("netAmount")));
        Assert.Equal("Internal_InvalidTableRelation", hour.Code);
    }

    [Fact]
    public async Task Items_pair_their_posting_groups()
    {
        var item = await _api.PostAsync("items", """{"displayName":"A","generalProductPostingGroupCode":"RETAIL"}""");
        var expanded = await _api.GetAsync($"items({item.Id})?$expand=generalProductPostingGroup,inventoryPostingGroup");

        Assert.NotEqual(Guid.Empty.ToString(), item.Text("generalProductPostingGroupId"));
        Assert.Equal("Retail", expanded.Body["generalProductPostingGroup"]!["description"]!.GetValue<string>());
        Assert.Equal("RESALE", expanded.Body["inventoryPostingGroup"]!["code"]!.GetValue<string>());
        Assert.Equal("Application_DialogException", (await _api.PostAsync("items", """{"displayName":"A","inventoryPostingGroupCode":"NONE"}""")).Code);
    }

    [Fact]
    public async Task A_customer_names_a_known_tax_area()
    {
        var area = _api.Company.Add("taxAreas", ("code", "EU"), ("displayName", "Union"));

        var known = await _api.PostAsync("customers", $$"""{"displayName":"A","taxAreaId":"{{area}}"}""");
        var unknown = await _api.PostAsync("customers", $$"""{"displayName":"A","taxAreaId":"{{Guid.NewGuid()}}"}""");

        Assert.Equal("Union", known.Text("taxAreaDisplayName"));
        Assert.Equal("Application_DialogException", unknown.Code);
    }

    [Fact]
    public async Task An_opportunity_names_a_contact_and_shows_its_stage_only()
    {
        _api.Company.AddContact("CT1", "Bakery");
        _api.Company.AddSalesperson("ANN", "Ann");

        var made = await _api.PostAsync("opportunities", """{"contactNumber":"CT1","salespersonCode":"ANN","description":"Ovens"}""");
        var stage = await _api.PatchAsync($"opportunities({made.Id})", "*", """{"estimatedValue":5}""");
        _api.Company.Edit("opportunities", Guid.Parse(made.Id), ("status", "Won"));
        var won = await _api.PatchAsync($"opportunities({made.Id})", "*", """{"salespersonCode":""}""");
        var unknown = await _api.PostAsync("opportunities", """{"contactNumber":"NOBODY"}""");

        Assert.Equal(("OP00001", "Bakery", "Not_x0020_Started", "2026-03-02"), (made.Text("number"), made.Text("contactName"), made.Text("status"), made.Text("creationDate")));
        Assert.Equal("BadRequest_InvalidOperation", stage.Code);
        Assert.Equal("Application_DialogException", won.Code);
        Assert.Equal("Internal_InvalidTableRelation", unknown.Code);
        Assert.True((await _api.GetAsync($"opportunities({made.Id})")).Body["closed"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_persons_of_a_customer_have_first_and_last_names()
    {
        var customer = _api.Company.AddCustomer("C1", "Bakery");
        var company = (await _api.GetAsync($"customers({customer})/contactsInformation")).Rows[0]["contactNumber"]!.GetValue<string>();
        var person = _api.Company.AddContact("P1", "Ann Maria Baker", ("type", "Person"), ("companyNumber", company));
        _api.Company.AddContact("P2", "Somebody Else", ("type", "Person"));

        var row = Assert.Single((await _api.GetAsync($"customerContacts?$filter=firstName eq 'Ann'")).Rows);
        var renamed = await _api.PatchAsync($"customerContacts({person})", row["@odata.etag"]!.GetValue<string>(), """{"lastName":"Cook","professionalTitle":"Chief"}""");
        var contact = await _api.GetAsync($"contacts({person})");
        var deleted = await _api.DeleteAsync($"customerContacts({person})", "*");

        Assert.Equal(("Baker", customer.ToString(), "Bakery"), (row["lastName"]!.GetValue<string>(), row["customerId"]!.GetValue<string>(), row["customerName"]!.GetValue<string>()));
        Assert.Equal("Cook", renamed.Text("lastName"));
        Assert.Equal(("Ann Maria Cook", "Chief"), (contact.Text("displayName"), contact.Text("jobTitle")));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"contacts({person})")).Status);
    }
}
