using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class ListTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { BurstLimit = 1000 });

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task Changes_within_one_second_share_their_time_and_the_border_is_read_again()
    {
        var first = _account.Simulator.AddOrganization("One");
        _account.Time.Advance(TimeSpan.FromMilliseconds(400));
        var second = _account.Simulator.AddOrganization("Two");
        _account.Time.Advance(TimeSpan.FromSeconds(1));
        var third = _account.Simulator.AddOrganization("Three");

        Assert.Equal([first, second, third], (await _account.GetAsync("api/v2/organizations?updated_since=2026-03-02T08:00:00Z")).Ids);
        Assert.Equal([third], (await _account.GetAsync("api/v2/organizations?updated_since=2026-03-02T08:00:01Z")).Ids);
        Assert.Equal([first, second], (await _account.GetAsync("api/v2/organizations?updated_until=2026-03-02T08:00:01Z")).Ids);
    }

    [Fact]
    public async Task A_record_that_never_changed_has_no_time_and_does_not_come_through_a_window_of_time()
    {
        var old = _account.Simulator.Add("organizations", ("name", "Old"), ("update_time", null));

        Assert.Equal([old], (await _account.GetAsync("api/v2/organizations")).Ids);
        Assert.Empty((await _account.GetAsync("api/v2/organizations?updated_since=2000-01-01T00:00:00Z")).Ids);
        Assert.Empty((await _account.GetAsync("api/v2/organizations?updated_until=2030-01-01T00:00:00Z")).Ids);
    }

    [Theory]
    [InlineData("deals?updated_since=2026-03-02")]
    [InlineData("products?updated_until=2026-03-02T08:00:00Z")]
    [InlineData("products?include_fields=code")]
    [InlineData("pipelines?updated_since=2026-03-02T08:00:00Z")]
    [InlineData("deals?sort_by=title")]
    [InlineData("deals?sort_direction=up")]
    [InlineData("deals?status=closed")]
    [InlineData("deals?custom_fields=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16")]
    public async Task A_parameter_the_list_does_not_have_is_refused(string query)
    {
        _account.Simulator.AddDeal("One");

        Assert.Equal(HttpStatusCode.BadRequest, (await _account.GetAsync($"api/v2/{query}")).Status);
    }

    [Fact]
    public async Task A_cursor_names_the_last_record_so_that_changes_in_between_lose_nothing()
    {
        var made = Enumerable.Range(0, 4).Select(index => _account.Simulator.AddDeal($"Deal {index}")).ToList();
        var first = await _account.GetAsync("api/v2/deals?limit=2&sort_direction=desc");
        _account.Simulator.Remove("deals", made[3]);
        var second = await _account.GetAsync($"api/v2/deals?limit=2&sort_direction=desc&cursor={first.Cursor}");
        var keyset = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(first.Cursor!.PadRight((first.Cursor.Length + 3) / 4 * 4, '='))))!;

        Assert.Equal([made[3], made[2]], first.Ids);
        Assert.Equal([made[1], made[0]], second.Ids);
        Assert.Null(second.Cursor);
        Assert.Equal(("id", "desc", made[2]), ((string)keyset["field"]!, (string)keyset["sortDirection"]!, (long)keyset["id"]!));
    }

    [Fact]
    public async Task Records_with_the_same_time_are_paged_by_their_numbers()
    {
        var made = Enumerable.Range(0, 5).Select(index => _account.Simulator.AddPerson($"Person {index}")).ToList();
        var first = await _account.GetAsync("api/v2/persons?limit=3&sort_by=update_time");
        var second = await _account.GetAsync($"api/v2/persons?limit=3&sort_by=update_time&cursor={first.Cursor}");

        Assert.Equal(made, [.. first.Ids, .. second.Ids]);
    }

    [Fact]
    public async Task Unknown_ids_are_left_out_and_a_saved_filter_overrides_all_other_filters()
    {
        var (small, large) = (_account.Simulator.AddDeal("Small", ("value", 10)), _account.Simulator.AddDeal("Large", ("value", 1000)));
        var field = (await _account.GetAsync("api/v1/dealFields")).Data.AsArray().First(known => (string?)known!["key"] == "value")!["id"]!;
        var filter = await _account.PostAsync(
            "api/v1/filters",
            $$$"""{"name":"Large ones","type":"deals","conditions":{"glue":"and","conditions":[{"glue":"and","conditions":[{"object":"deal","field_id":"{{{field}}}","operator":">","value":"100"} ] }, {"glue":"or","conditions":[] } ] } }""");

        Assert.Equal([small], (await _account.GetAsync($"api/v2/deals?ids={small},777")).Ids);
        Assert.Equal([large], (await _account.GetAsync($"api/v2/deals?ids={small}&filter_id={filter.Id}")).Ids);
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync("api/v2/deals?filter_id=99")).Status);
        await _account.DeleteAsync($"api/v1/filters/{filter.Id}");
        Assert.Empty((await _account.GetAsync("api/v1/filters")).Data.AsArray());
    }

    [Fact]
    public async Task Persons_of_a_deal_are_its_person_and_its_participants()
    {
        var (ann, bob) = (_account.Simulator.AddPerson("Ann"), _account.Simulator.AddPerson("Bob"));
        _account.Simulator.AddPerson("Cid");
        var deal = _account.Simulator.AddDeal("One", ("person_id", ann));
        var added = await _account.PostAsync($"api/v1/deals/{deal}/participants", $$"""{"person_id":{{bob}}}""");

        Assert.Equal([ann, bob], (await _account.GetAsync($"api/v2/persons?deal_id={deal}")).Ids);
        await _account.DeleteAsync($"api/v1/deals/{deal}/participants/{added.Id}");
        Assert.Equal([ann], (await _account.GetAsync($"api/v2/persons?deal_id={deal}")).Ids);
    }

    [Fact]
    public async Task Version_1_pages_by_offset_and_has_null_for_an_empty_list()
    {
        var deal = _account.Simulator.AddDeal("One");
        Assert.Null((await _account.GetAsync("v1/notes")).Body["data"]);
        for (var index = 0; index < 3; index++)
        {
            await _account.PostAsync("v1/notes", $$"""{"content":"Note {{index}}","deal_id":{{deal}}}""");
        }

        var first = await _account.GetAsync("api/v1/notes?limit=2");
        var last = await _account.GetAsync("api/v1/notes?limit=2&start=2");

        Assert.Equal("""{"start":0,"limit":2,"more_items_in_collection":true,"next_start":2}""", first.Body["additional_data"]!["pagination"]!.ToJsonString());
        Assert.Equal("""{"start":2,"limit":2,"more_items_in_collection":false}""", last.Body["additional_data"]!["pagination"]!.ToJsonString());
        Assert.Equal((2, 1), (first.Ids.Count, last.Ids.Count));
    }
}
