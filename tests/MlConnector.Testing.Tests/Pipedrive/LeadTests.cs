using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class LeadTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { BurstLimit = 1000 });
    private readonly long _organization;

    public LeadTests() => _organization = _account.Simulator.AddOrganization("Acme");

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task A_lead_has_a_unique_id_texts_for_visibility_and_the_custom_fields_of_deals_only_when_set()
    {
        var key = _account.Simulator.AddField("deal", "Number");
        var without = await CreateAsync();
        var with = await CreateAsync($$""","{{key}}":"7","value":{"amount":5,"currency":"EUR"} """);

        Assert.Equal(HttpStatusCode.Created, without.Status);
        Assert.True(Guid.TryParse((string?)without.Data["id"], out _));
        Assert.Equal(("3", "API"), ((string)without.Data["visible_to"]!, (string)without.Data["origin"]!));
        Assert.False(without.Data.AsObject().ContainsKey(key));
        Assert.Equal("7", (string?)with.Data[key]);
    }

    [Theory]
    [InlineData("""{"title":"Lead"}""")]
    [InlineData("""{"organization_id":1}""")]
    [InlineData("""{"title":"Lead","organization_id":1,"visible_to":3}""")]
    [InlineData("""{"title":"Lead","organization_id":1,"value":5}""")]
    [InlineData("""{"title":"Lead","organization_id":1,"label_ids":["none"]}""")]
    [InlineData("""{"title":"Lead","organization_id":1,"status":"open"}""")]
    public async Task A_lead_that_cannot_be_is_refused(string body) => Assert.Equal(HttpStatusCode.BadRequest, (await _account.PostAsync("v1/leads", body)).Status);

    [Fact]
    public async Task Lists_show_their_place_directly_and_leave_archived_leads_out()
    {
        await CreateAsync();
        var archived = (string)(await CreateAsync()).Data["id"]!;
        await _account.PatchAsync($"v1/leads/{archived}", """{"is_archived":true}""");

        var list = await _account.GetAsync("v1/leads?limit=1");

        Assert.Equal("""{"start":0,"limit":1,"more_items_in_collection":false}""", list.Body["additional_data"]!.ToJsonString());
        Assert.Equal(archived, (string?)(await _account.GetAsync("v1/leads/archived")).Data[0]!["id"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PatchAsync($"v1/leads/{archived}", """{"title":"New"}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _account.PatchAsync($"v1/leads/{archived}", """{"is_archived":false}""")).Status);
    }

    [Fact]
    public async Task Leads_changed_since_a_moment_include_that_moment()
    {
        await CreateAsync();
        _account.Time.Advance(TimeSpan.FromMinutes(1));
        var later = (string)(await CreateAsync()).Data["id"]!;

        var found = await _account.GetAsync("v1/leads?updated_since=2026-03-02T08:01:00Z");

        Assert.Equal(later, (string?)Assert.Single(found.Data.AsArray())!["id"]);
    }

    [Fact]
    public async Task Labels_have_unique_ids_and_a_deleted_one_leaves_its_leads()
    {
        var label = (string)(await _account.PostAsync("v1/leadLabels", """{"name":"New","color":"green"}""")).Data["id"]!;
        var lead = (string)(await CreateAsync($$""","label_ids":["{{label}}"]""")).Data["id"]!;

        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PostAsync("v1/leadLabels", """{"name":"New","color":"pinkish"}""")).Status);
        Assert.Equal(4, (await _account.GetAsync("v1/leadLabels")).Data.AsArray().Count);
        await _account.DeleteAsync($"v1/leadLabels/{label}");
        Assert.Equal("[]", (await _account.GetAsync($"v1/leads/{lead}")).Data["label_ids"]!.ToJsonString());
    }

    [Fact]
    public async Task A_lead_is_found_by_search_after_a_while_and_no_more_after_its_deletion()
    {
        var lead = (string)(await CreateAsync()).Data["id"]!;
        _account.Time.Advance(TimeSpan.FromSeconds(3));
        var found = (await _account.GetAsync("api/v2/leads/search?term=interest")).Found;
        await _account.DeleteAsync($"v1/leads/{lead}");
        _account.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal((lead, "lead", "Acme"), ((string)found[0]["id"]!, (string)found[0]["type"]!, (string)found[0]["organization"]!["name"]!));
        Assert.Empty((await _account.GetAsync("api/v2/itemSearch?term=interest")).Found);
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync($"v1/leads/{lead}")).Status);
    }

    [Fact]
    public async Task A_conversion_runs_for_a_while_and_then_the_source_is_gone()
    {
        var lead = (string)(await CreateAsync(""","value":{"amount":5,"currency":"USD"} """)).Data["id"]!;
        var job = (string)(await _account.PostAsync($"api/v2/leads/{lead}/convert/deal", """{"stage_id":3}""")).Data["conversion_id"]!;

        var running = await _account.GetAsync($"api/v2/leads/{lead}/convert/status/{job}");
        _account.Time.Advance(TimeSpan.FromSeconds(2));
        var completed = await _account.GetAsync($"api/v2/leads/{lead}/convert/status/{job}");
        var deal = Assert.Single(_account.Simulator.Rows("deals"));

        Assert.Equal(("running", "completed"), ((string)running.Data["status"]!, (string)completed.Data["status"]!));
        Assert.Equal((long)deal["id"]!, (long)completed.Data["deal_id"]!);
        Assert.Equal((5m, "USD", 3, _organization, lead), ((decimal)deal["value"]!, (string)deal["currency"]!, (int)deal["stage_id"]!, (long)deal["org_id"]!, (string)deal["source_lead_id"]!));
        Assert.Empty(_account.Simulator.Rows("leads"));
        Assert.Equal([false, true], _account.Simulator.Journal.Entries.Where(entry => entry.Operation == "conversion status").Select(entry => entry.Committed));
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync($"api/v2/leads/{lead}/convert/status/{Guid.Empty}")).Status);
    }

    [Fact]
    public async Task A_deal_becomes_a_lead_with_its_custom_fields()
    {
        var key = _account.Simulator.AddField("deal", "Number");
        var deal = _account.Simulator.AddDeal("One", ("org_id", _organization), ("custom_fields", new JsonObject { [key] = "7" }));
        var job = (string)(await _account.PostAsync($"api/v2/deals/{deal}/convert/lead", "{}")).Data["conversion_id"]!;
        _account.Time.Advance(TimeSpan.FromSeconds(2));

        var status = await _account.GetAsync($"api/v2/deals/{deal}/convert/status/{job}");
        var lead = Assert.Single(_account.Simulator.Rows("leads"));

        Assert.Equal((string?)lead["id"], (string?)status.Data["lead_id"]);
        Assert.Equal(("7", deal), ((string)lead[key]!, (long)lead["source_deal_id"]!));
        Assert.True((bool)_account.Simulator.Rows("deals").Single()["is_deleted"]!);
    }

    private Task<Answer> CreateAsync(string more = "") => _account.PostAsync("v1/leads", $$"""{"title":"Interest","organization_id":{{_organization}}{{more}}}""");
}
