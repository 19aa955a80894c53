using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class RecordTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { BurstLimit = 1000 });

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task An_address_that_is_written_in_part_loses_its_other_parts()
    {
        var made = await _account.PostAsync("api/v2/organizations", """{"name":"Acme","address":{"value":"Main Street 1, Gent","locality":"Gent","country":"BE"}}""");
        var changed = await _account.PatchAsync($"api/v2/organizations/{made.Id}", """{"address":{"value":"Main Street 2"}}""");

        Assert.Equal("Gent", (string?)made.Data["address"]!["locality"]);
        Assert.Equal("Main Street 2", (string?)changed.Data["address"]!["value"]);
        Assert.Null(changed.Data["address"]!["locality"]);
    }

    [Fact]
    public async Task Emails_are_replaced_whole_and_exactly_one_is_primary()
    {
        var made = await _account.PostAsync("api/v2/persons", """{"name":"Ann Marie Smith","emails":[{"value":"a@x.example"},{"value":"b@x.example","primary":true,"label":"home"}]}""");
        var changed = await _account.PatchAsync($"api/v2/persons/{made.Id}", """{"emails":[{"value":"c@x.example"}]}""");

        Assert.Equal(("Ann Marie", "Smith"), ((string)made.Data["first_name"]!, (string)made.Data["last_name"]!));
        Assert.Equal([(false, "work"), (true, "home")], made.Data["emails"]!.AsArray().Select(entry => ((bool)entry!["primary"]!, (string)entry["label"]!)));
        Assert.Equal("""[{"value":"c@x.example","primary":true,"label":"work"}]""", changed.Data["emails"]!.ToJsonString());
    }

    [Fact]
    public async Task Members_of_contact_sync_are_forbidden_while_it_is_off()
    {
        using var synced = new Account(new PipedriveSimulatorOptions { HasContactSync = true });
        const string Body = """{"name":"Ann","job_title":"Buyer"}""";

        Assert.Equal(HttpStatusCode.Forbidden, (await _account.PostAsync("api/v2/persons", Body)).Status);
        Assert.Equal("Buyer", (string?)(await synced.PostAsync("api/v2/persons", Body)).Data["job_title"]);
    }

    [Fact]
    public async Task Prices_are_replaced_whole_with_one_for_each_currency()
    {
        var made = await _account.PostAsync("api/v2/products", """{"name":"Bolt","category":7,"prices":[{"price":1.5,"currency":"EUR"},{"price":2,"currency":"USD"}]}""");
        var changed = await _account.PatchAsync($"api/v2/products/{made.Id}", """{"prices":[{"price":3,"currency":"GBP","direct_cost":1}]}""");
        var without = await _account.PostAsync("api/v2/products", """{"name":"Nut"}""");

        Assert.Equal((HttpStatusCode.Created, "7"), (made.Status, (string?)made.Data["category"]));
        Assert.Equal("GBP", (string?)Assert.Single(changed.Data["prices"]!.AsArray())!["currency"]);
        Assert.Equal((0m, "EUR"), ((decimal)without.Data["prices"]![0]!["price"]!, (string)without.Data["prices"]![0]!["currency"]!));
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PatchAsync($"api/v2/products/{made.Id}", """{"prices":[{"price":1,"currency":"EUR"},{"price":2,"currency":"EUR"}]}""")).Status);
    }

    [Fact]
    public async Task Variations_have_prices_of_their_own_and_a_product_can_be_copied()
    {
        var product = _account.Simulator.AddProduct("Bolt", ("code", "B-1"));
        var variation = await _account.PostAsync($"api/v2/products/{product}/variations", """{"name":"Long","prices":[{"price":9,"currency":"EUR"}]}""");
        var copy = await _account.PostAsync($"api/v2/products/{product}/duplicate", "{}");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (variation.Status, copy.Status));
        Assert.Equal([variation.Id], (await _account.GetAsync($"api/v2/products/{product}/variations")).Ids);
        Assert.Equal("B-1", (string?)copy.Data["code"]);
        Assert.NotEqual(product, copy.Id);
        await _account.DeleteAsync($"api/v2/products/{product}/variations/{variation.Id}");
        Assert.Empty((await _account.GetAsync($"api/v2/products/{product}/variations")).Ids);
    }

    [Fact]
    public async Task Participants_link_persons_to_an_activity_and_the_person_itself_is_read_only()
    {
        var (ann, bob) = (_account.Simulator.AddPerson("Ann"), _account.Simulator.AddPerson("Bob"));
        var made = await _account.PostAsync(
            "api/v2/activities", $$"""{"subject":"Call back","type":"call","due_date":"2026-03-05","due_time":"09:30","participants":[{"person_id":{{ann}}},{"person_id":{{bob}},"primary":true}]}""");
        var done = await _account.PatchAsync($"api/v2/activities/{made.Id}", """{"done":true}""");

        Assert.Equal(bob, (long)made.Data["person_id"]!);
        Assert.Equal("2026-03-02T08:00:00Z", (string?)done.Data["marked_as_done_time"]);
        Assert.False(made.Data.AsObject().ContainsKey("attendees"));
        Assert.Equal([made.Id], (await _account.GetAsync($"api/v2/activities?person_id={bob}&done=true&sort_by=due_date")).Ids);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PatchAsync($"api/v2/activities/{made.Id}", $$"""{"person_id":{{ann}}}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.GetAsync("api/v2/activities?type=call")).Status);
    }

    [Fact]
    public async Task Members_that_are_not_shown_by_default_are_shown_when_named()
    {
        var organization = _account.Simulator.AddOrganization("Acme", ("website", "https://acme.example"));
        _account.Simulator.AddPerson("Ann", ("org_id", organization));

        Assert.False((await _account.GetAsync($"api/v2/organizations/{organization}")).Data.AsObject().ContainsKey("website"));
        var shown = await _account.GetAsync($"api/v2/organizations/{organization}?include_fields=website,people_count");
        Assert.Equal(("https://acme.example", 1), ((string)shown.Data["website"]!, (int)shown.Data["people_count"]!));
    }

    [Fact]
    public async Task A_user_can_follow_only_once()
    {
        var deal = _account.Simulator.AddDeal("One");
        var user = _account.Simulator.AddUser("Ann", "ann@example.com");
        var body = $$"""{"user_id":{{user}}}""";

        Assert.Equal(HttpStatusCode.Created, (await _account.PostAsync($"api/v2/deals/{deal}/followers", body)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PostAsync($"api/v2/deals/{deal}/followers", body)).Status);
        Assert.Equal(user, (long)(await _account.GetAsync($"api/v2/deals/{deal}/followers")).Data[0]!["user_id"]!);
        Assert.Equal(HttpStatusCode.OK, (await _account.DeleteAsync($"api/v2/deals/{deal}/followers/{user}")).Status);
        Assert.Equal(["added", "removed"], (await _account.GetAsync($"api/v2/deals/{deal}/followers/changelog")).Data.AsArray().Select(change => (string)change!["action"]!));
    }

    [Fact]
    public async Task What_is_for_its_owner_alone_does_not_exist_for_other_users()
    {
        _account.Simulator.AddUser("Ann", "ann@example.com", "ann-token");
        var hidden = _account.Simulator.AddOrganization("Hidden", ("visible_to", 1));
        var open = _account.Simulator.AddOrganization("Open");

        Assert.Equal(HttpStatusCode.NotFound, (await _account.SendAsync(HttpMethod.Get, $"api/v2/organizations/{hidden}", null, "ann-token")).Status);
        Assert.Equal([open], (await _account.SendAsync(HttpMethod.Get, $"api/v2/organizations?ids={hidden},{open}", null, "ann-token")).Ids);
        Assert.Equal([hidden, open], (await _account.GetAsync("api/v2/organizations")).Ids);
        Assert.Equal("[1]", (await _account.GetAsync($"api/v1/organizations/{hidden}/permittedUsers")).Data.ToJsonString());
    }

    [Fact]
    public async Task Arrays_objects_and_numbers_are_not_taken_for_texts()
    {
        foreach (var body in (string[])["""{"name":5}""", """{"name":"A","label_ids":"1"}""", """{"name":"A","owner_id":"1"}""", """{"name":"A","name":"B"}"""])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await _account.PostAsync("api/v2/organizations", body)).Status);
        }

        Assert.Empty(_account.Simulator.Rows("organizations"));
    }

    [Fact]
    public async Task A_stage_with_deals_stays_and_an_empty_one_goes()
    {
        _account.Simulator.AddDeal("One");

        Assert.Equal(HttpStatusCode.BadRequest, (await _account.DeleteAsync("api/v2/stages/1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _account.DeleteAsync("api/v2/stages/5")).Status);
        Assert.Equal([1, 2, 3, 4], (await _account.GetAsync("api/v2/stages")).Ids);
    }

    [Fact]
    public void Records_of_two_kinds_have_the_same_numbers() =>
        Assert.Equal(_account.Simulator.AddOrganization("Acme"), _account.Simulator.AddPerson("Ann"));

    [Fact]
    public void A_kind_that_does_not_exist_cannot_be_seeded() =>
        Assert.Throws<ArgumentException>(() => _account.Simulator.Add("leads", ("title", JsonValue.Create("One"))));
}
