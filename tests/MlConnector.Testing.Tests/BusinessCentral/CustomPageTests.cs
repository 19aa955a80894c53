using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class CustomPageTests : IDisposable
{
    private readonly Api _api;
    private readonly string _cards;

    public CustomPageTests()
    {
        var options = new BusinessCentralSimulatorOptions
        {
            Pages =
            {
                new SimulatedPage("contoso/sales/v1.0", "bonusCards", "bonusCard")
                {
                    KeyField = "number",
                    Fields =
                    [
                        SimulatedField.Code("number", 10), SimulatedField.Id("customerId"), SimulatedField.Number("points"),
                        SimulatedField.Choice("level", "_x0020_", "Gold"), SimulatedField.Date("issued") with { IsReadOnly = true },
                    ],
                },
                new SimulatedPage("contoso/sales/v1.0", "customers", "customer") { IsReadOnly = true },
            },
            ExtensionFields = { ["customers"] = [SimulatedField.Text("loyaltyTier", 5), SimulatedField.Boolean("isLoyal")] },
        };
        _api = new Api(options);
        _cards = $"https://bc.test/v2.0/the-tenant/production/api/contoso/sales/v1.0/companies({_api.Company.Id})/bonusCards";
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_page_of_an_own_api_is_written_and_read_like_any_other()
    {
        var customer = _api.Company.AddCustomer("C1", "Bakery");

        var made = await _api.PostAsync(_cards, $$"""{"number":"b1","customerId":"{{customer}}","points":5,"level":"Gold"}""");
        var found = await _api.GetAsync(_cards + "?$filter=level eq 'Gold' and points gt 4&$expand=customer($select=number)&$count=true");
        var changed = await _api.PatchAsync($"{_cards}({made.Id})", made.ETag, """{"points":6}""");

        Assert.Equal((HttpStatusCode.Created, "B1"), (made.Status, made.Text("number")));
        Assert.Equal("C1", Assert.Single(found.Rows)["customer"]!["number"]!.GetValue<string>());
        Assert.Equal(1, found.Body["@odata.count"]!.GetValue<int>());
        Assert.Equal(6m, changed.Amount("points"));
        Assert.Equal("Internal_EntityWithSameKeyExists", (await _api.PostAsync(_cards, """{"number":"B1"}""")).Code);
        Assert.Equal("BadRequest_InvalidOperation", (await _api.PostAsync(_cards, """{"issued":"2026-01-01"}""")).Code);
        Assert.Equal("Application_StringExceededLength", (await _api.PostAsync(_cards, """{"number":"12345678901"}""")).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await _api.DeleteAsync($"{_cards}({made.Id})", "*")).Status);
    }

    [Fact]
    public async Task Sets_of_the_same_name_are_kept_apart_by_their_api()
    {
        _api.Company.AddCustomer("C1", "Bakery");

        Assert.Empty((await _api.GetAsync(_cards.Replace("bonusCards", "customers", StringComparison.Ordinal))).Rows);
        Assert.Single((await _api.GetAsync("customers")).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync("bonusCards")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync(_cards.Replace("v1.0", "v9.0", StringComparison.Ordinal))).Status);
        Assert.Equal("BadRequest_MethodNotAllowed", (await _api.PostAsync(_cards.Replace("bonusCards", "customers", StringComparison.Ordinal), "{}")).Code);
    }

    [Fact]
    public async Task A_user_works_in_an_own_page_by_its_route()
    {
        var id = _api.Company.Add("contoso/sales/v1.0/bonusCards", ("number", "B1"), ("issued", "2026-01-01"));
        _api.Company.Edit("contoso/sales/v1.0/bonusCards", id, ("points", 3m));

        Assert.Equal(3m, (await _api.GetAsync($"{_cards}({id})")).Amount("points"));
    }

    [Fact]
    public async Task An_own_page_can_be_subscribed_to()
    {
        using var subscriber = new Subscriber();
        _api.Simulator.Options.HandshakeHandler = subscriber;
        await _api.PostAsync("subscriptions", $$"""{"notificationUrl":"https://me.test/","resource":"/api/contoso/sales/v1.0/companies({{_api.Company.Id}})/bonusCards"}""");
        var id = _api.Company.Add("contoso/sales/v1.0/bonusCards", ("number", "B1"));
        _api.Time.Advance(TimeSpan.FromSeconds(30));

        await _api.Simulator.DeliverWebhooksAsync(subscriber, TestContext.Current.CancellationToken);

        Assert.EndsWith($"/bonusCards({id})", (string?)Assert.Single(Assert.Single(subscriber.Calls))!["resource"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extension_adds_fields_to_a_standard_page()
    {
        var made = await _api.PostAsync("customers", """{"displayName":"A","loyaltyTier":"Gold","isLoyal":true}""");
        var found = await _api.GetAsync("customers?$filter=loyaltyTier eq 'Gold'&$select=number,isLoyal");

        Assert.Equal("Gold", made.Text("loyaltyTier"));
        Assert.True(Assert.Single(found.Rows)["isLoyal"]!.GetValue<bool>());
        Assert.Equal("Application_StringExceededLength", (await _api.PostAsync("customers", """{"displayName":"A","loyaltyTier":"Platinum"}""")).Code);
    }

    [Theory]
    [InlineData("contoso/sales")]
    [InlineData("contoso//v1.0")]
    public void An_api_has_three_parts(string api)
    {
        Assert.Throws<ArgumentException>(() => new SimulatedPage(api, "bonusCards", "bonusCard"));
    }

    [Fact]
    public void A_field_has_a_plain_name_and_choices()
    {
        Assert.Throws<ArgumentException>(() => SimulatedField.Text("two words", 5));
        Assert.Throws<ArgumentException>(() => SimulatedField.Choice("level"));
        Assert.Throws<ArgumentException>(() => SimulatedField.Choice("level", "two words"));
    }
}
