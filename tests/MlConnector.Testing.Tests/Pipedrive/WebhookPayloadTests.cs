using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class WebhookPayloadTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { BurstLimit = 1000, SignatureHeader = "X-Relay", SigningSecret = "key" });
    private readonly Receiver _receiver = new();

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task Version_2_tells_a_change_with_former_values_of_changed_members_only()
    {
        var deal = _account.Simulator.AddDeal("One", ("visible_to", 3));
        await SubscribeAsync();
        await _account.PatchAsync($"api/v2/deals/{deal}", """{"title":"Two"}""");

        var call = Assert.Single(await DeliverAsync());

        Assert.Equal(("change", "deal", $"{deal}", "api"), (call.Action, (string)call.Meta["entity"]!, (string)call.Meta["entity_id"]!, (string)call.Meta["change_source"]!));
        Assert.Equal(("1", "1", "2.0", "2026-03-02T08:00:00.000Z"), ((string)call.Meta["user_id"]!, (string)call.Meta["company_id"]!, (string)call.Meta["version"]!, (string)call.Meta["timestamp"]!));
        Assert.Equal("""["1"]""", call.Meta["permitted_user_ids"]!.ToJsonString());
        Assert.Equal("""{"title":"One"}""", call.Body["previous"]!.ToJsonString());
        Assert.Equal(("Two", "3"), ((string)call.Body["data"]!["title"]!, (string)call.Body["data"]!["visible_to"]!));
    }

    [Fact]
    public async Task Version_2_shows_custom_fields_as_objects_with_their_type()
    {
        var simulator = _account.Simulator;
        var keys = ((string[])["varchar", "monetary", "daterange", "people", "address"]).ToDictionary(type => type, type => simulator.AddField("deal", type, type));
        var choice = simulator.AddField("deal", "Choice", "enum", "A");
        var choices = simulator.AddField("deal", "Choices", "set", "A", "B");
        await SubscribeAsync();
        simulator.AddDeal("One", ("custom_fields", new JsonObject
        {
            [keys["varchar"]] = "text",
            [keys["monetary"]] = new JsonObject { ["value"] = 5, ["currency"] = "EUR" },
            [keys["daterange"]] = new JsonObject { ["value"] = "2026-01-01", ["until"] = "2026-01-02" },
            [keys["people"]] = 7,
            [choice] = simulator.OptionId("deal", choice, "A"),
            [choices] = new JsonArray(simulator.OptionId("deal", choices, "A"), simulator.OptionId("deal", choices, "B")),
        }));

        var custom = Assert.Single(await DeliverAsync()).Body["data"]!["custom_fields"]!;

        Assert.Equal("""{"type":"varchar","value":"text"}""", custom[keys["varchar"]]!.ToJsonString());
        Assert.Equal("""{"type":"monetary","value":5,"currency":"EUR"}""", custom[keys["monetary"]]!.ToJsonString());
        Assert.Equal("""{"type":"daterange","from":"2026-01-01","until":"2026-01-02"}""", custom[keys["daterange"]]!.ToJsonString());
        Assert.Equal("""{"type":"people","id":7}""", custom[keys["people"]]!.ToJsonString());
        Assert.Equal("""{"type":"enum","id":1}""", custom[choice]!.ToJsonString());
        Assert.Equal("""{"type":"set","values":[{"id":2},{"id":3}]}""", custom[choices]!.ToJsonString());
        Assert.Null(custom[keys["address"]]);
    }

    [Fact]
    public async Task Creation_and_deletion_have_nothing_on_the_other_side()
    {
        await SubscribeAsync();
        var deal = _account.Simulator.AddDeal("One");
        _account.Simulator.Remove("deals", deal);

        var calls = await DeliverAsync();

        Assert.Equal(["create", "delete"], calls.Select(call => call.Action));
        Assert.Null(calls[0].Body["previous"]);
        Assert.Null(calls[1].Body["data"]);
        Assert.Equal(("One", "app"), ((string)calls[1].Body["previous"]!["title"]!, (string)calls[1].Meta["change_source"]!));
    }

    [Fact]
    public async Task Version_1_shows_records_flat_with_plain_times_and_calls_a_merge_by_its_name()
    {
        var field = _account.Simulator.AddField("person", "Budget", "monetary");
        var colour = _account.Simulator.AddField("person", "Colour", "set", "Red", "Green");
        await SubscribeAsync(""","version":"1.0" """);
        var survivor = _account.Simulator.AddPerson(
            "Ann", ("emails", new JsonArray(new JsonObject { ["value"] = "a@x.example" })),
            ("custom_fields", new JsonObject { [field] = new JsonObject { ["value"] = 5, ["currency"] = "EUR" }, [colour] = new JsonArray(1, 2) }));
        var loser = _account.Simulator.AddPerson("Anne");
        _account.Simulator.Merge("persons", loser, survivor);

        var calls = await DeliverAsync();
        var current = calls[0].Body["current"]!;

        Assert.Equal(["added.person", "added.person", "deleted.person", "merged.person"], calls.Select(call => (string)call.Body["event"]!));
        Assert.Equal((1, 0, survivor), ((int)calls[0].Body["v"]!, (int)calls[0].Body["retry"]!, (long)calls[0].Meta["id"]!));
        Assert.Equal(("2026-03-02 08:00:00", "5", "EUR", "1,2"), ((string)current["add_time"]!, current[field]!.ToString(), (string)current[$"{field}_currency"]!, (string)current[colour]!));
        Assert.Equal("a@x.example", (string?)current["email"]![0]!["value"]);
        Assert.Equal(1_772_438_400, (long)calls[0].Meta["timestamp"]!);
        Assert.Null(calls[2].Body["current"]);
    }

    [Fact]
    public async Task Version_1_does_not_tell_of_leads_and_lines_and_version_2_does()
    {
        await SubscribeAsync();
        await SubscribeAsync(""","version":"1.0" """);
        var deal = _account.Simulator.AddDeal("One");
        _account.Simulator.AddDealProduct(deal, _account.Simulator.AddProduct("Bolt"), 1, 1m);
        await _account.PostAsync($"api/v2/deals/{deal}/installments", """{"description":"First","amount":1,"billing_date":"2026-04-01"}""");
        var organization = _account.Simulator.AddOrganization("Acme");
        await _account.PostAsync("v1/leads", $$"""{"title":"Lead","organization_id":{{organization}}}""");
        await _account.PostAsync("v1/notes", $$"""{"content":"Text","deal_id":{{deal}}}""");

        var calls = await DeliverAsync();

        Assert.Equal(["deal", "product", "deal_product", "deal_installment", "organization", "lead", "note"], calls.Where(call => call.Body["v"] is null).Select(call => (string)call.Meta["entity"]!));
        Assert.Equal(["deal", "product", "organization", "note"], calls.Where(call => call.Body["v"] is not null).Select(call => (string)call.Meta["object"]!));
    }

    [Fact]
    public async Task Calls_carry_the_credentials_of_the_webhook_and_the_signature_of_a_relay()
    {
        await SubscribeAsync(""","http_auth_user":"hooks","http_auth_password":"secret" """);
        _account.Simulator.AddDeal("One");

        var call = Assert.Single(await DeliverAsync());

        Assert.Equal($"Basic {Convert.ToBase64String("hooks:secret"u8)}", call.Headers["Authorization"]);
        Assert.Equal($"sha256={Convert.ToHexStringLower(HMACSHA256.HashData("key"u8, Encoding.UTF8.GetBytes(call.Text)))}", call.Headers["X-Relay"]);
        Assert.Equal("secret", (string?)(await _account.GetAsync("v1/webhooks")).Data[0]!["http_auth_password"]);
        Assert.All(_account.Simulator.Journal.Entries.Where(entry => entry.Path == "/v1/webhooks"), entry => Assert.Null(entry.RequestBody));
    }

    [Fact]
    public async Task A_bulk_edit_is_told_record_by_record()
    {
        var deals = new[] { _account.Simulator.AddDeal("One"), _account.Simulator.AddDeal("Two") };
        await SubscribeAsync();
        _account.Simulator.EditInBulk("deals", deals, ("value", 5));

        var calls = await DeliverAsync();

        Assert.Equal(2, calls.Count);
        Assert.All(calls, call => Assert.True((bool)call.Meta["is_bulk_edit"]!));
    }

    [Fact]
    public async Task A_webhook_of_a_user_tells_only_what_that_user_sees()
    {
        var user = _account.Simulator.AddUser("Ann", "ann@example.com");
        await SubscribeAsync($$""","user_id":{{user}} """);
        _account.Simulator.AddDeal("Hidden", ("visible_to", 1));
        _account.Simulator.AddDeal("Open");

        Assert.Equal("Open", (string?)Assert.Single(await DeliverAsync()).Body["data"]!["title"]);
    }

    [Theory]
    [InlineData("""{"subscription_url":"nowhere","event_action":"*","event_object":"*","name":"x"}""", "subscription_url")]
    [InlineData("""{"subscription_url":"https://acme.pipedrive.com/x","event_action":"*","event_object":"*","name":"x"}""", "subscription_url")]
    [InlineData("""{"subscription_url":"https://host.test/x","event_action":"added","event_object":"*","name":"x"}""", "event_action")]
    [InlineData("""{"subscription_url":"https://host.test/x","event_action":"*","event_object":"persons","name":"x"}""", "event_object")]
    [InlineData("""{"subscription_url":"https://host.test/x","event_action":"*","event_object":"lead","name":"x","version":"1.0"}""", "event_object")]
    [InlineData("""{"subscription_url":"https://host.test/x","event_action":"*","event_object":"*"}""", "name")]
    [InlineData("""{"subscription_url":"https://host.test/x","event_action":"*","event_object":"*","name":"x","version":"3.0"}""", "version")]
    public async Task A_webhook_that_cannot_be_is_refused_by_member(string body, string member)
    {
        var answer = await _account.PostAsync("v1/webhooks", body);

        Assert.Equal((HttpStatusCode.BadRequest, "error"), (answer.Status, (string?)answer.Body["status"]));
        Assert.NotEmpty(answer.Body["errors"]![member]!.AsArray());
    }

    [Fact]
    public async Task A_user_has_at_most_forty_webhooks()
    {
        for (var index = 0; index < 40; index++)
        {
            await SubscribeAsync();
        }

        var refused = await _account.PostAsync("v1/webhooks", Body(""));
        await _account.DeleteAsync("v1/webhooks/1");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await SubscribeAsync();
    }

    private async Task SubscribeAsync(string more = "") => Assert.Equal(HttpStatusCode.Created, (await _account.PostAsync("v1/webhooks", Body(more))).Status);

    private static string Body(string more) => $$"""{"subscription_url":"https://host.test/hook","event_action":"*","event_object":"*","name":"test"{{more}}}""";

    private async Task<List<Receiver.Call>> DeliverAsync()
    {
        await _account.Simulator.DeliverWebhooksAsync(_receiver, TestContext.Current.CancellationToken);
        return _receiver.Calls;
    }
}
