using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

/// <summary>Custom fields of leads: those of deals, flat, with the parts of a value beside it.</summary>
public sealed class LeadFieldTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { BurstLimit = 1000 });
    private readonly long _organization;

    public LeadFieldTests() => _organization = _account.Simulator.AddOrganization("Acme");

    public void Dispose() => _account.Dispose();

    /// <summary>The members after the key are those beside it; what is shown is what was written unless it says otherwise.</summary>
    [Theory]
    [InlineData("varchar", """{"_":"text"}""", null, """{"_":5}""")]
    [InlineData("text", """{"_":"text"}""", null, """{"_":[]}""")]
    [InlineData("varchar_auto", """{"_":"text"}""", null, """{"_":true}""")]
    [InlineData("phone", """{"_":"+49 30 1"}""", null, """{"_":49301}""")]
    [InlineData("double", """{"_":"1.25"}""", """{"_":1.25}""", """{"_":"one"}""")]
    [InlineData("monetary", """{"_":1.5,"_currency":"USD"}""", null, """{"_":{"value":1.5,"currency":"USD"}}""")]
    [InlineData("user", """{"_":1}""", null, """{"_":{}}""")]
    [InlineData("org", """{"_":"1"}""", """{"_":1}""", """{"_":"Acme"}""")]
    [InlineData("people", """{"_":1}""", null, """{"_":"Ann"}""")]
    [InlineData("date", """{"_":"2026-03-01"}""", null, """{"_":"01.03.2026"}""")]
    [InlineData("daterange", """{"_":"2026-03-01","_until":"2026-03-02"}""", null, """{"_":"2026-03-01","_until":"later"}""")]
    [InlineData("time", """{"_":"09:30:00","_timezone_id":1}""", """{"_":"09:30:00","_timezone_id":1,"_timezone_name":null}""", """{"_":"09:30:00","_timezone_id":"noon"}""")]
    [InlineData("timerange", """{"_":"09:30:00","_until":"10:00:00","_timezone_id":null}""", """{"_":"09:30:00","_until":"10:00:00","_timezone_id":null,"_timezone_name":null}""", """{"_":"09:30:00"}""")]
    [InlineData(
        "address", """{"_":"Main Street 1, Gent","_locality":"Gent"}""",
        """{"_":"Main Street 1, Gent","_country":null,"_admin_area_level_1":null,"_admin_area_level_2":null,"_locality":"Gent","_sublocality":null,"_route":null,"_street_number":null,"_subpremise":null,"_postal_code":null,"_formatted_address":null}""",
        """{"_":"Main Street 1, Gent","_locality":9000}""")]
    [InlineData("enum", """{"_":1}""", """{"_":"1"}""", """{"_":9}""")]
    [InlineData("set", """{"_":[1,2]}""", """{"_":"1,2"}""", """{"_":"1,9"}""")]
    public async Task Every_type_has_its_own_members(string type, string good, string? shown, string bad)
    {
        var key = _account.Simulator.AddField("deal", "Mine", type, "A", "B");

        var written = await CreateAsync(Named(good, key));
        var read = await _account.GetAsync($"v1/leads/{(string?)written.Data["id"]}");
        var refused = await CreateAsync(Named(bad, key));

        Assert.Equal(HttpStatusCode.Created, written.Status);
        var members = read.Data.AsObject().Where(member => member.Key.StartsWith(key, StringComparison.Ordinal)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()));
        Assert.Equal(JsonNode.Parse(Named(shown ?? good, key))!.ToJsonString(), new JsonObject(members).ToJsonString());
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(key, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_that_are_neither_the_lead_s_nor_a_field_s_are_refused()
    {
        var (money, person) = (_account.Simulator.AddField("deal", "Limit", "monetary"), _account.Simulator.AddField("person", "Size"));

        foreach (var name in (string[])[$"{money}_until", $"{money}_", $"{money}x", person, "custom_fields", new string('a', 40)])
        {
            var refused = await CreateAsync($$"""{"{{name}}":"1"}""");

            Assert.Equal((HttpStatusCode.BadRequest, $"Validation failed: {name}: Parameter '{name}' is not allowed for this request"), (refused.Status, refused.Error));
        }

        Assert.Empty(_account.Simulator.Rows("leads"));
    }

    [Fact]
    public async Task A_part_alone_changes_the_value_that_is_there_and_a_new_value_has_its_own_parts()
    {
        var (money, address) = (_account.Simulator.AddField("deal", "Limit", "monetary"), _account.Simulator.AddField("deal", "Site", "address"));
        var id = (string?)(await CreateAsync($$"""{"{{money}}":5,"{{address}}":"Main Street 1, Gent","{{address}}_locality":"Gent"}""")).Data["id"];

        var partly = await _account.PatchAsync($"v1/leads/{id}", $$"""{"{{money}}_currency":"USD","{{address}}":"Rue 2, Liège"}""");
        await _account.PatchAsync($"v1/leads/{id}", $$"""{"{{money}}":null}""");
        var refused = await _account.PatchAsync($"v1/leads/{id}", $$"""{"{{money}}_currency":"USD"}""");
        var cleared = (await _account.GetAsync($"v1/leads/{id}")).Data.AsObject();

        Assert.Equal((5m, "USD"), ((decimal)partly.Data[money]!, (string)partly.Data[$"{money}_currency"]!));
        Assert.Equal(("Rue 2, Liège", null), ((string)partly.Data[address]!, (string?)partly.Data[$"{address}_locality"]));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal((false, false, true), (cleared.ContainsKey(money), cleared.ContainsKey($"{money}_currency"), cleared.ContainsKey(address)));
    }

    [Fact]
    public async Task A_deleted_field_disappears_and_a_write_that_names_it_is_ignored()
    {
        var key = _account.Simulator.AddField("deal", "Limit", "monetary");
        var id = (string?)(await CreateAsync($$"""{"{{key}}":5}""")).Data["id"];
        await _account.DeleteAsync($"api/v2/dealFields/{key}");

        var written = await _account.PatchAsync($"v1/leads/{id}", $$"""{"title":"New","{{key}}":6,"{{key}}_currency":"USD"}""");

        Assert.Equal((HttpStatusCode.OK, "New", false), (written.Status, (string)written.Data["title"]!, written.Data.AsObject().ContainsKey(key)));
    }

    [Fact]
    public async Task Values_move_with_conversions_in_the_shape_of_each_side()
    {
        var (money, colours) = (_account.Simulator.AddField("deal", "Limit", "monetary"), _account.Simulator.AddField("deal", "Colours", "set", "Red", "Green"));
        var lead = (string?)(await CreateAsync($$"""{"{{money}}":5,"{{money}}_currency":"USD","{{colours}}":"1,2"}""")).Data["id"];

        await ConvertAsync($"leads/{lead}", "deal");
        var deal = _account.Simulator.Rows("deals").Single();
        await ConvertAsync($"deals/{deal["id"]}", "lead");
        var back = _account.Simulator.Rows("leads").Single();

        Assert.Equal($$$"""{"{{{money}}}":{"value":5,"currency":"USD"},"{{{colours}}}":[1,2]}""", deal["custom_fields"]!.ToJsonString());
        Assert.Equal((5m, "USD", "1,2"), ((decimal)back[money]!, (string)back[$"{money}_currency"]!, (string)back[colours]!));
    }

    [Fact]
    public async Task Fields_of_leads_and_notes_are_only_listed()
    {
        var key = _account.Simulator.AddField("deal", "Limit", "monetary");

        var ofLeads = (await _account.GetAsync("v1/leadFields?limit=500")).Data.AsArray().Select(field => (string)field!["key"]!).ToList();
        var ofNotes = (await _account.GetAsync("v1/noteFields")).Data.AsArray();

        Assert.Equal((true, true), (ofLeads.Contains(key), ofLeads.Contains($"{key}_currency")));
        Assert.Equal(("content", "text"), ((string)ofNotes[1]!["key"]!, (string)ofNotes[1]!["field_type"]!));
        Assert.Equal("Yes", (string?)ofNotes.Single(field => (string?)field!["key"] == "pinned_to_lead_flag")!["options"]![0]!["label"]);
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync("v1/noteFields/1")).Status);
    }

    private static string Named(string members, string key) =>
        members.Replace("\"_\"", $"\"{key}\"", StringComparison.Ordinal).Replace("\"_", $"\"{key}_", StringComparison.Ordinal);

    private Task<Answer> CreateAsync(string members) => _account.PostAsync("v1/leads", $$"""{"title":"Interest","organization_id":{{_organization}},{{members[1..]}}""");

    private async Task ConvertAsync(string source, string target)
    {
        var job = (string?)(await _account.PostAsync($"api/v2/{source}/convert/{target}", "{}")).Data["conversion_id"];
        _account.Time.Advance(TimeSpan.FromSeconds(2));
        await _account.GetAsync($"api/v2/{source}/convert/status/{job}");
    }
}
