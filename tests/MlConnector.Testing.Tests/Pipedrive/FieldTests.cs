using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class FieldTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { BurstLimit = 1000 });

    public void Dispose() => _account.Dispose();

    [Theory]
    [InlineData("varchar", "\"text\"", "5")]
    [InlineData("text", "\"text\"", "[]")]
    [InlineData("varchar_auto", "\"text\"", "true")]
    [InlineData("phone", "\"+49 30 1\"", "49301")]
    [InlineData("double", "1.25", "\"1.25\"")]
    [InlineData("monetary", """{"value":1.5,"currency":"EUR"}""", "1.5")]
    [InlineData("user", "1", "\"1\"")]
    [InlineData("org", "1", "{}")]
    [InlineData("people", "1", "\"Ann\"")]
    [InlineData("date", "\"2026-03-01\"", "\"01.03.2026\"")]
    [InlineData("daterange", """{"value":"2026-03-01","until":"2026-03-02"}""", "\"2026-03-01\"")]
    [InlineData("time", """{"value":"09:30:00","timezone_id":1,"timezone_name":"Europe/Berlin"}""", """{"value":"25:00:00"}""")]
    [InlineData("timerange", """{"value":"09:30:00","until":"10:00:00"}""", """{"value":"09:30:00"}""")]
    [InlineData("address", """{"value":"Main Street 1","locality":"Gent"}""", "\"Main Street 1\"")]
    [InlineData("enum", "1", "\"1\"")]
    [InlineData("set", "[1,2]", "[]")]
    public async Task Every_type_takes_its_own_shape_only(string type, string good, string bad)
    {
        var options = type is "enum" or "set" ? ""","options":[{"label":"A"},{"label":"B"}]""" : "";
        var field = await _account.PostAsync("api/v2/dealFields", $$"""{"field_name":"Mine","field_type":"{{type}}"{{options}}}""");
        var key = (string)field.Data["field_code"]!;
        var deal = _account.Simulator.AddDeal("One");

        var written = await WriteAsync(deal, key, good);
        var refused = await WriteAsync(deal, key, bad);

        Assert.Equal((HttpStatusCode.OK, 40), (field.Status, key.Length));
        Assert.Equal(HttpStatusCode.OK, written.Status);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(key, refused.Error, StringComparison.Ordinal);
        var sent = JsonNode.Parse(good)!;
        var value = written.Data["custom_fields"]![key]!;
        Assert.True(sent is JsonObject parts ? parts.All(part => JsonNode.DeepEquals(part.Value, value[part.Key])) : JsonNode.DeepEquals(sent, value));
        Assert.Null((await WriteAsync(deal, key, "null")).Data["custom_fields"]![key]);
    }

    [Theory]
    [InlineData("""{"field_type":"varchar"}""")]
    [InlineData("""{"field_name":"Mine","field_type":"int"}""")]
    [InlineData("""{"field_name":"Mine","field_type":"enum"}""")]
    [InlineData("""{"field_name":"Mine","field_type":"varchar","colour":"red"}""")]
    public async Task A_field_that_cannot_be_is_refused(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PostAsync("api/v2/personFields", body)).Status);

    [Theory]
    [InlineData("deal")]
    [InlineData("person")]
    [InlineData("organization")]
    [InlineData("product")]
    public async Task A_field_of_any_kind_is_created_with_200(string entity) =>
        Assert.Equal(HttpStatusCode.OK, (await _account.PostAsync($"api/v2/{entity}Fields", """{"field_name":"Mine","field_type":"varchar"}""")).Status);

    [Fact]
    public async Task Options_are_written_together_and_a_deleted_one_leaves_its_records_without_an_event()
    {
        var key = _account.Simulator.AddField("deal", "Colours", "set", "Red", "Green");
        var (red, green) = (_account.Simulator.OptionId("deal", key, "Red"), _account.Simulator.OptionId("deal", key, "Green"));
        var deal = _account.Simulator.AddDeal("One", ("custom_fields", new JsonObject { [key] = new JsonArray(red, green) }));
        _account.Time.Advance(TimeSpan.FromSeconds(5));

        var added = await _account.PostAsync($"api/v2/dealFields/{key}/options", """[{"label":"Blue"},{"label":"Grey"}]""");
        var refused = await _account.SendAsync(HttpMethod.Patch, $"api/v2/dealFields/{key}/options", $$"""[{"id":{{red}},"label":"Rot"},{"id":99,"label":"None"}]""");
        await _account.PatchAsync($"api/v2/dealFields/{key}/options", $$"""[{"id":{{green}},"label":"Lime"}]""");
        await _account.SendAsync(HttpMethod.Delete, $"api/v2/dealFields/{key}/options", $$"""[{"id":{{red}}}]""");

        var labels = (await _account.GetAsync($"api/v2/dealFields/{key}")).Data["options"]!.AsArray().Select(option => (string)option!["label"]!);
        var read = await _account.GetAsync($"api/v2/deals/{deal}?include_option_labels=true");
        Assert.Equal((2, HttpStatusCode.BadRequest), (added.Ids.Count, refused.Status));
        Assert.Equal(["Lime", "Blue", "Grey"], labels);
        Assert.Equal($$"""[{"id":{{green}},"label":"Lime"}]""", read.Data["custom_fields"]![key]!.ToJsonString());
        Assert.Equal("2026-03-02T08:00:00Z", (string?)read.Data["update_time"]);
    }

    [Fact]
    public async Task A_deleted_field_disappears_from_records_and_takes_no_more_values()
    {
        var key = _account.Simulator.AddField("organization", "Number");
        var id = _account.Simulator.AddOrganization("Acme", ("custom_fields", new JsonObject { [key] = "1" }));

        await _account.DeleteAsync($"api/v2/organizationFields/{key}");

        Assert.Empty((await _account.GetAsync($"api/v2/organizations/{id}")).Data["custom_fields"]!.AsObject());
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PatchAsync($"api/v2/organizations/{id}", $$$"""{"custom_fields":{"{{{key}}}":"2" } }""")).Status);
    }

    [Fact]
    public async Task Built_in_fields_are_listed_with_options_that_have_texts_as_ids_and_cannot_be_changed()
    {
        var fields = (await _account.GetAsync("api/v2/dealFields?limit=500")).Data.AsArray();
        var status = fields.First(field => (string?)field!["field_code"] == "status")!;

        Assert.Equal(["open", "won", "lost", "deleted"], status["options"]!.AsArray().Select(option => (string)option!["id"]!));
        Assert.False(status.AsObject().ContainsKey("id"));
        Assert.Equal(HttpStatusCode.Forbidden, (await _account.PatchAsync("api/v2/dealFields/status", """{"field_name":"State"}""")).Status);
    }

    [Fact]
    public async Task A_renamed_field_keeps_its_key_and_version_1_lists_the_parts_of_its_value()
    {
        var key = _account.Simulator.AddField("deal", "Budget", "monetary");
        await _account.PatchAsync($"api/v2/dealFields/{key}", """{"field_name":"Frame"}""");

        var old = (await _account.GetAsync("api/v1/dealFields?limit=500")).Data.AsArray();

        Assert.Equal("Frame", (string?)old.First(field => (string?)field!["key"] == key)!["name"]);
        Assert.Contains(old, field => (string?)field!["key"] == $"{key}_currency" && (bool)field["is_subfield"]!);
    }

    [Fact]
    public async Task A_map_of_custom_fields_that_is_none_fails_and_an_empty_one_clears_everything()
    {
        var key = _account.Simulator.AddField("deal", "Note");
        var deal = _account.Simulator.AddDeal("One", ("custom_fields", new JsonObject { [key] = "text" }));

        var failed = await _account.PatchAsync($"api/v2/deals/{deal}", """{"custom_fields":"none"}""");
        var flat = await _account.PatchAsync($"api/v2/deals/{deal}", $$"""{"{{key}}":"text"}""");
        var cleared = await _account.PatchAsync($"api/v2/deals/{deal}", """{"custom_fields":{}}""");

        Assert.Equal((HttpStatusCode.InternalServerError, "ERR_UNKNOWN"), (failed.Status, (string?)failed.Body["code"]));
        Assert.Equal($"Validation failed: {key}: Parameter '{key}' is not allowed for this request", flat.Error);
        Assert.Null(cleared.Data["custom_fields"]![key]);
    }

    [Fact]
    public async Task Only_named_custom_fields_are_shown_when_some_are_named()
    {
        var (first, second) = (_account.Simulator.AddField("deal", "First"), _account.Simulator.AddField("deal", "Second"));
        _account.Simulator.AddDeal("One");

        var all = (await _account.GetAsync("api/v2/deals")).Data[0]!["custom_fields"]!.AsObject();
        var one = (await _account.GetAsync($"api/v2/deals?custom_fields={second}")).Data[0]!["custom_fields"]!.AsObject();

        Assert.Equal([first, second], all.Select(field => field.Key));
        Assert.Equal([second], one.Select(field => field.Key));
    }

    private Task<Answer> WriteAsync(long deal, string key, string value) => _account.PatchAsync($"api/v2/deals/{deal}", $$$"""{"custom_fields":{"{{{key}}}":{{{value}}} } }""");
}
