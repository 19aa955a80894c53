using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_fields_are_mapped
{
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(15);

    [Fact, Trait("Situation", "B67")]
    public async Task Payment_terms_go_by_name_to_the_customer_and_back_to_the_option()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["paymentTermsId"] = "Payment terms");
        var (month, fortnight) = Terms(world);
        var key = world.Pipedrive.AddField("organization", "Payment terms", "enum", "30 days", "14 DAYS");
        var organization = world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, world.Pipedrive.OptionId("organization", key, "30 days")));
        await world.SyncAsync();

        var customer = Assert.Single(world.Company.Rows("customers"));
        Assert.Equal(month.ToString(), (string?)customer["paymentTermsId"]);
        var created = Assert.Single(await world.AuditAsync(SyncFlow.Organizations, organization), entry => entry.Action == AuditAction.Created);
        Assert.Contains(created.Changes, change => change is { Field: "paymentTermsId", After: "30D" });

        world.Clock.Advance(_minutes);
        world.Company.Edit("customers", Guid.Parse((string)customer["id"]!), ("paymentTermsId", fortnight.ToString()));
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(world.Pipedrive.OptionId("organization", key, "14 DAYS"), (long?)Field(world, key));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Situation", "B67")]
    public async Task A_value_that_Business_Central_does_not_know_holds_the_record_by_name_until_it_is_there()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["paymentTermsId"] = "Payment terms");
        Terms(world);
        var key = world.Pipedrive.AddField("organization", "Payment terms");
        world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, "60 days"));
        world.Pipedrive.AddOrganization("Other GmbH", Custom(key, "30d"));
        await world.SyncAsync();

        var stuck = Assert.Single((await world.StatusAsync()).Stuck);
        Assert.Contains("'60 days' of 'Payment terms' is no value for 'paymentTermsId' in Business Central; known are '14D', '30D'", stuck.Reason, StringComparison.Ordinal);
        Assert.Equal("Other GmbH", (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);

        world.Company.Add("paymentTerms", ("code", "60D"), ("displayName", "60 days"));
        await world.SyncAfterAsync(TimeSpan.FromHours(2));
        Assert.Empty((await world.StatusAsync()).Stuck);
        Assert.Equal(2, world.Company.Count("customers"));
    }

    [Fact, Trait("Situation", "B67")]
    public async Task A_default_stands_in_for_unknown_and_missing_values()
    {
        await using var world = new World(connection =>
            connection.Flows.Organizations.Fields["paymentTermsId"] = new FieldOptions { Pipedrive = "Payment terms", Default = "14D", Direction = FlowDirection.ToBusinessCentral });
        var (_, fortnight) = Terms(world);
        var key = world.Pipedrive.AddField("organization", "Payment terms");
        world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, "60 days"));
        world.Pipedrive.AddOrganization("Other GmbH");
        await world.SyncAsync();

        Assert.All(world.Company.Rows("customers"), customer => Assert.Equal(fortnight.ToString(), (string?)customer["paymentTermsId"]));
        Assert.Equal(2, world.Company.Count("customers"));
    }

    [Fact]
    public async Task A_list_is_read_once_in_a_pass_and_only_when_a_value_has_to_be_looked_up()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["paymentTermsId"] = "Payment terms");
        Terms(world);
        var key = world.Pipedrive.AddField("organization", "Payment terms");
        var organizations = Enumerable.Range(0, 5).Select(index => world.Pipedrive.AddOrganization($"Company {(char)('A' + index)}", Custom(key, "30D"))).ToList();
        await world.SyncAsync();
        Assert.Equal(1, Lists(world));

        world.Pipedrive.Edit("organizations", organizations[0], ("name", "Company Z"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(1, Lists(world));

        world.Pipedrive.EditInBulk("organizations", organizations, Custom(key, "14D"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(2, Lists(world));

        static int Lists(World world) => world.BusinessCentral.Journal.Entries.Count(entry => entry.Path.EndsWith("/paymentTerms", StringComparison.Ordinal));
    }

    [Fact, Trait("Situation", "B57"), Trait("Situation", "B58")]
    public async Task Currencies_and_countries_go_by_code_or_name_and_the_companys_own_currency_is_one_of_them()
    {
        await using var world = new World(connection =>
        {
            connection.Flows.Organizations.Fields["currencyCode"] = "Currency";
            connection.Flows.Organizations.Fields["country"] = "address.country";
        });
        world.Company.AddCurrency("USD", 1.1m);
        var key = world.Pipedrive.AddField("organization", "Currency");
        world.Pipedrive.AddOrganization("Own GmbH", Custom(key, "eur"), Address("Germany"));
        world.Pipedrive.AddOrganization("Foreign Inc", Custom(key, "USD"), Address("USA"));
        world.Pipedrive.AddOrganization("Odd Ltd", Custom(key, "XXX"));
        await world.SyncAsync();

        Assert.Equal(("EUR", "DE"), ((string?)Customer(world, "Own GmbH")["currencyCode"], (string?)Customer(world, "Own GmbH")["country"]));
        Assert.Equal(("USD", "US"), ((string?)Customer(world, "Foreign Inc")["currencyCode"], (string?)Customer(world, "Foreign Inc")["country"]));
        Assert.Contains("'XXX' of 'Currency' is no value for 'currencyCode'", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);
        await world.NothingIsLeftToWriteAsync();

        static (string, JsonNode?) Address(string country) => ("address", new JsonObject { ["value"] = country, ["country"] = country });
    }

    [Fact, Trait("Situation", "B67"), Trait("Situation", "B68")]
    public async Task The_owner_becomes_the_salesperson_by_e_mail_and_an_unknown_owner_never_blocks()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["salespersonCode"] = "owner_id");
        world.Company.AddSalesperson("AK", "Anna Koch", "anna@acme.example");
        var anna = world.Pipedrive.AddUser("Anna Koch", "Anna@acme.example");
        var other = world.Pipedrive.AddUser("Ben Roth", "ben@acme.example");
        var first = world.Pipedrive.AddOrganization("Acme GmbH", ("owner_id", anna));
        var second = world.Pipedrive.AddOrganization("Other GmbH", ("owner_id", other));
        var report = await world.SyncAsync();

        Assert.Equal((2, 0), (report.Created, report.Held));
        Assert.Equal("AK", (string?)Customer(world, "Acme GmbH")["salespersonCode"]);
        Assert.Equal("", (string?)Customer(world, "Other GmbH")["salespersonCode"]);
        Assert.Contains(await world.AuditAsync(SyncFlow.Organizations, second), entry => entry.Reason.Contains("No salesperson has the e-mail address", StringComparison.Ordinal));

        world.Pipedrive.Edit("organizations", first, ("owner_id", other));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal("AK", (string?)Customer(world, "Acme GmbH")["salespersonCode"]);
    }

    [Theory]
    [InlineData("double", "creditLimit", "1234.5", "2000.25")]
    [InlineData("monetary", "creditLimit", "{\"value\":1234.5,\"currency\":\"USD\"}", "2000.25")]
    [InlineData("varchar", "website", "\"www.acme.example\"", "www.acme.test")]
    [InlineData("text", "addressLine2", "\"Gate 3\"", "Gate 4")]
    [InlineData("phone", "phoneNumber", "\"+49 40 123\"", "+49 40 999")]
    [InlineData("date", "addressLine2", "\"2026-03-01\"", "2026-04-02")]
    public async Task Custom_fields_of_every_type_flow_both_ways(string type, string member, string value, string changed)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields[member] = "The field");
        var key = world.Pipedrive.AddField("organization", "The field", type);
        world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, JsonNode.Parse(value)));
        await world.SyncAsync();
        var customer = Customer(world, "Acme GmbH");
        Assert.Equal(Shown(JsonNode.Parse(value)), customer[member]!.ToString());

        world.Company.Edit("customers", Guid.Parse((string)customer["id"]!), (member, decimal.TryParse(changed, CultureInfo.InvariantCulture, out var number) && member == "creditLimit" ? number : changed));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(changed, Shown(Field(world, key)));
        if (type == "monetary")
        {
            Assert.Equal("USD", (string?)Field(world, key)!["currency"]);
        }

        await world.NothingIsLeftToWriteAsync();
    }

    [Fact]
    public async Task A_set_is_the_list_of_its_labels()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["addressLine2"] = "Branches");
        var key = world.Pipedrive.AddField("organization", "Branches", "set", "Food", "Steel, iron", "Wood");
        long Option(string label) => world.Pipedrive.OptionId("organization", key, label);
        world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, new JsonArray(Option("Steel, iron"), Option("Food"))));
        await world.SyncAsync();
        Assert.Equal("Food, Steel, iron", (string?)Customer(world, "Acme GmbH")["addressLine2"]);

        world.Company.Edit("customers", Guid.Parse((string)Customer(world, "Acme GmbH")["id"]!), ("addressLine2", "Wood, Steel, iron"));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal([Option("Steel, iron"), Option("Wood")], ((JsonArray)Field(world, key)!).Select(option => (long)option!));
    }

    [Theory, Trait("Situation", "B29")]
    [InlineData(false, "www.acme.example")]
    [InlineData(true, "")]
    public async Task An_emptied_field_empties_the_other_side_only_where_the_mapping_says_so(bool clears, string expected)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["website"] = new FieldOptions { Pipedrive = "Web", Clears = clears });
        var key = world.Pipedrive.AddField("organization", "Web");
        var organization = world.Pipedrive.AddOrganization("Acme GmbH", Custom(key, "www.acme.example"));
        await world.SyncAsync();
        world.Pipedrive.Edit("organizations", organization, Custom(key, null));
        await world.SyncAfterAsync(_minutes);

        Assert.Equal(expected, (string?)Customer(world, "Acme GmbH")["website"]);
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F88")]
    public async Task A_long_text_is_held_by_name_or_cut_between_characters_with_the_loss_on_record()
    {
        var name = new string('a', 99) + "👩‍👩‍👧‍👦 and sons";
        await using var holding = new World();
        holding.Pipedrive.AddOrganization(name);
        await holding.SyncAsync();
        Assert.Contains("'displayName' has", Assert.Single((await holding.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);

        await using var world = new World(connection => connection.Flows.Organizations.Fields["displayName"] = new FieldOptions { Length = LengthPolicy.Cut });
        var organization = world.Pipedrive.AddOrganization(name);
        await world.SyncAsync();
        Assert.Equal(new string('a', 99), (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);
        Assert.Contains(await world.AuditAsync(SyncFlow.Organizations, organization), entry => entry.Reason.Contains("this was cut off: '👩‍👩‍👧‍👦 and sons'", StringComparison.Ordinal));
        await world.NothingIsLeftToWriteAsync();
    }

    [Fact, Trait("Fault", "F87")]
    public async Task Another_composition_of_the_same_characters_is_no_change()
    {
        await using var world = new World();
        var organization = world.Pipedrive.AddOrganization("Müller GmbH");
        await world.SyncAsync();
        world.Pipedrive.Edit("organizations", organization, ("name", "Müller GmbH".Normalize(NormalizationForm.FormD)));
        var report = await world.SyncAfterAsync(_minutes);

        Assert.Equal(0, report.Updated);
        Assert.Equal("Müller GmbH", (string?)Assert.Single(world.Company.Rows("customers"))["displayName"]);
    }

    [Theory]
    [InlineData(ConstantMoment.Creation, "14D", "14D")]
    [InlineData(ConstantMoment.Always, "14D", "30D")]
    [InlineData(ConstantMoment.Creation, "", "")]
    [InlineData(ConstantMoment.Always, "", "30D")]
    public async Task A_constant_is_written_on_creation_and_where_the_settings_say_so_always(ConstantMoment when, string edited, string expected)
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["paymentTermsId"] = new FieldOptions { Constant = "30D", When = when });
        var (month, fortnight) = Terms(world);
        world.Pipedrive.AddOrganization("Acme GmbH");
        await world.SyncAsync();
        Assert.Equal(month.ToString(), (string?)Customer(world, "Acme GmbH")["paymentTermsId"]);

        world.Company.Edit("customers", Guid.Parse((string)Customer(world, "Acme GmbH")["id"]!), ("paymentTermsId", Id(edited)));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(Id(expected), (string?)Customer(world, "Acme GmbH")["paymentTermsId"]);
        await world.NothingIsLeftToWriteAsync();

        string Id(string code) => (code switch { "30D" => month, "14D" => fortnight, _ => Guid.Empty }).ToString();
    }

    [Fact, Trait("Situation", "B34")]
    public async Task The_type_of_an_item_is_decided_when_it_is_created()
    {
        await using var world = new World(connection => connection.Flows.Products.Fields["type"] = new FieldOptions { Pipedrive = "Kind", Values = { ["Work"] = "Service", ["Goods"] = "Inventory" } });
        var key = world.Pipedrive.AddField("product", "Kind", "enum", "Work", "Goods");
        var product = world.Pipedrive.AddProduct("Installation", ("code", "INST"), ("unit", "hour"), Custom(key, world.Pipedrive.OptionId("product", key, "Work")));
        await world.SyncAsync();
        Assert.Equal(("Service", "HOUR"), ((string?)world.Company.Rows("items")[0]["type"], (string?)world.Company.Rows("items")[0]["baseUnitOfMeasureCode"]));

        world.Pipedrive.Edit("products", product, ("name", "Installation on site"), Custom(key, world.Pipedrive.OptionId("product", key, "Goods")));
        await world.SyncAfterAsync(_minutes);
        Assert.Equal(("Service", "Installation on site"), ((string?)world.Company.Rows("items")[0]["type"], (string?)world.Company.Rows("items")[0]["displayName"]));
    }

    [Fact, Trait("Situation", "B37")]
    public async Task Prices_in_other_currencies_are_left_alone()
    {
        await using var world = new World();
        var product = world.Pipedrive.AddProduct("Filter", ("code", "F-1"), ("prices", new JsonArray(
            new JsonObject { ["price"] = 20m, ["currency"] = "EUR" }, new JsonObject { ["price"] = 24m, ["currency"] = "USD", ["cost"] = 9m })));
        await world.SyncAsync();
        world.Company.Edit("items", Guid.Parse((string)world.Company.Rows("items")[0]["id"]!), ("unitPrice", 22m));
        await world.SyncAfterAsync(_minutes);

        var prices = world.Pipedrive.Rows("products").Single(row => (long)row["id"]! == product)["prices"]!.AsArray();
        Assert.Equal(["EUR 22 0", "USD 24 9"], prices.Select(price => string.Create(
            CultureInfo.InvariantCulture, $"{price!["currency"]} {(decimal)price["price"]!:0.##} {(decimal?)price["cost"] ?? 0:0.##}")).Order(StringComparer.Ordinal));
    }

    [Fact, Trait("Situation", "B38")]
    public async Task What_the_server_makes_of_a_value_is_adopted_and_told()
    {
        await using var world = new World(connection => connection.Flows.Organizations.Fields["website"] = "Web");
        world.Setup.PostCodes.Add(new MlConnector.Testing.SimulatedPostCode("20095", "Hamburg", "HH", "DE"));
        world.Pipedrive.AddField("organization", "Web");
        var organization = world.Pipedrive.AddOrganization("Acme GmbH", ("address", new JsonObject { ["value"] = "HH", ["locality"] = "Hamburg-Altstadt", ["postal_code"] = "20095" }));
        await world.SyncAsync();

        Assert.Contains(await world.AuditAsync(SyncFlow.Organizations, organization), entry =>
            entry.Reason.Contains("Business Central keeps 'city' as 'Hamburg' instead of 'Hamburg-Altstadt'.", StringComparison.Ordinal));
        await world.NothingIsLeftToWriteAsync();
    }

    private static (Guid Month, Guid Fortnight) Terms(World world) =>
        (world.Company.Add("paymentTerms", ("code", "30D"), ("displayName", "30 days")), world.Company.Add("paymentTerms", ("code", "14D"), ("displayName", "14 days")));

    private static (string, JsonNode?) Custom(string key, JsonNode? value) => ("custom_fields", new JsonObject { [key] = value });

    private static JsonNode? Field(World world, string key) => world.Pipedrive.Rows("organizations")[0]["custom_fields"]![key];

    private static JsonObject Customer(World world, string name) => world.Company.Rows("customers").Single(row => (string?)row["displayName"] == name);

    private static string Shown(JsonNode? value) => (value is JsonObject amount ? amount["value"] : value)!.ToString();
}
