using System.Net;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class DealTests : IDisposable
{
    private readonly Account _account = new();

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task A_new_deal_stands_in_the_first_stage_of_the_first_pipeline_and_has_no_times_of_an_end()
    {
        var answer = await _account.PostAsync("api/v2/deals", """{"title":"One"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal((1, 1, "open", "EUR", "API"), ((int)answer.Data["pipeline_id"]!, (int)answer.Data["stage_id"]!, (string)answer.Data["status"]!, (string)answer.Data["currency"]!, (string)answer.Data["origin"]!));
        Assert.False(answer.Data.AsObject().ContainsKey("won_time"));
    }

    [Fact]
    public async Task The_stage_decides_about_the_pipeline_and_a_pipeline_alone_means_its_first_stage()
    {
        var pipeline = (await _account.PostAsync("api/v2/pipelines", """{"name":"Service"}""")).Id;
        var first = (await _account.PostAsync("api/v2/stages", $$"""{"name":"New","pipeline_id":{{pipeline}}}""")).Id;
        var second = (await _account.PostAsync("api/v2/stages", $$"""{"name":"Done","pipeline_id":{{pipeline}}}""")).Id;

        var byStage = await _account.PostAsync("api/v2/deals", $$"""{"title":"One","stage_id":{{second}},"pipeline_id":1}""");
        var byPipeline = await _account.PostAsync("api/v2/deals", $$"""{"title":"Two","pipeline_id":{{pipeline}}}""");
        var moved = await _account.PatchAsync($"api/v2/deals/{byPipeline.Id}", """{"pipeline_id":1}""");

        Assert.Equal((pipeline, second), ((long)byStage.Data["pipeline_id"]!, (long)byStage.Data["stage_id"]!));
        Assert.Equal(first, (long)byPipeline.Data["stage_id"]!);
        Assert.Equal(1, (long)moved.Data["stage_id"]!);
        Assert.Equal([first, second], (await _account.GetAsync($"api/v2/stages?pipeline_id={pipeline}")).Ids);
    }

    [Theory]
    [InlineData("""{"lost_reason":"Price"}""")]
    [InlineData("""{"status":"won","lost_time":"2026-03-01T00:00:00Z"}""")]
    [InlineData("""{"status":"deleted"}""")]
    [InlineData("""{"stage_id":99}""")]
    [InlineData("""{"person_id":99}""")]
    [InlineData("""{"probability":101}""")]
    [InlineData("""{"expected_close_date":"1.3.2026"}""")]
    [InlineData("""{"value":"12"}""")]
    [InlineData("""{"origin":"Form"}""")]
    [InlineData("""{"user_id":1}""")]
    [InlineData("""{"visible_to":2}""")]
    [InlineData("""{"title":null}""")]
    public async Task A_change_that_cannot_be_is_refused_and_changes_nothing(string body)
    {
        var deal = _account.Simulator.AddDeal("One");
        var before = _account.Simulator.Rows("deals").Single().ToJsonString();

        var answer = await _account.PatchAsync($"api/v2/deals/{deal}", body);

        Assert.Equal((HttpStatusCode.BadRequest, "ERR_SCHEMA_VALIDATION_FAILED"), (answer.Status, (string?)answer.Body["code"]));
        Assert.Equal(before, _account.Simulator.Rows("deals").Single().ToJsonString());
    }

    [Fact]
    public async Task Winning_and_reopening_set_and_remove_the_times()
    {
        var deal = _account.Simulator.AddDeal("One");
        var won = await _account.PatchAsync($"api/v2/deals/{deal}", """{"status":"won"}""");
        var lost = await _account.PatchAsync($"api/v2/deals/{deal}", """{"status":"lost","lost_reason":"Price"}""");
        var open = await _account.PatchAsync($"api/v2/deals/{deal}", """{"status":"open"}""");

        Assert.Equal("2026-03-02T08:00:00Z", (string?)won.Data["won_time"]);
        Assert.Equal((null, "Price"), ((string?)lost.Data["won_time"], (string?)lost.Data["lost_reason"]));
        Assert.Null(open.Data["lost_time"]);
        Assert.Null(open.Data["close_time"]);
        Assert.Null(open.Data["lost_reason"]);
        Assert.Equal("2026-03-02T08:00:00Z", (string?)(await _account.GetAsync($"api/v2/deals/{deal}?include_fields=first_won_time")).Data["first_won_time"]);
    }

    [Fact]
    public async Task An_archived_deal_leaves_the_lists_and_cannot_be_edited_until_it_comes_back()
    {
        var deal = _account.Simulator.AddDeal("One");
        await _account.PatchAsync($"api/v2/deals/{deal}", """{"is_archived":true}""");

        Assert.Empty((await _account.GetAsync("api/v2/deals")).Ids);
        Assert.Equal([deal], (await _account.GetAsync("api/v2/deals/archived")).Ids);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PatchAsync($"api/v2/deals/{deal}", """{"title":"Two"}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _account.PatchAsync($"api/v2/deals/{deal}", """{"is_archived":false}""")).Status);
        Assert.Equal([deal], (await _account.GetAsync("api/v2/deals")).Ids);
    }

    [Fact]
    public async Task A_value_that_is_written_to_a_deal_with_lines_does_not_stay()
    {
        var deal = _account.Simulator.AddDeal("One", ("value", 5));
        _account.Simulator.AddDealProduct(deal, _account.Simulator.AddProduct("Bolt"), 2, 10m);

        var answer = await _account.PatchAsync($"api/v2/deals/{deal}", """{"value":0,"currency":"USD"}""");

        Assert.Equal(20m, (decimal)answer.Data["value"]!);
        Assert.Equal("USD", (string?)_account.Simulator.Rows("dealProducts").Single()["currency"]);
    }

    [Fact]
    public async Task An_update_neither_deletes_nor_brings_back_and_a_deleted_deal_takes_no_more_writes()
    {
        var deal = _account.Simulator.AddDeal("One");
        Assert.Equal(HttpStatusCode.OK, (await _account.PatchAsync($"api/v2/deals/{deal}", """{"is_deleted":true}""")).Status);
        Assert.Equal([deal], (await _account.GetAsync("api/v2/deals")).Ids);

        _account.Simulator.Remove("deals", deal);

        Assert.Equal(HttpStatusCode.NotFound, (await _account.PatchAsync($"api/v2/deals/{deal}", """{"is_deleted":false}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _account.DeleteAsync($"api/v2/deals/{deal}")).Status);
        Assert.True((bool)(await _account.GetAsync($"api/v2/deals/{deal}")).Data["is_deleted"]!);
    }

    [Fact]
    public async Task What_was_deleted_is_gone_for_good_after_thirty_days_and_lines_lose_their_product()
    {
        var deal = _account.Simulator.AddDeal("One");
        var other = _account.Simulator.AddDeal("Two");
        var product = _account.Simulator.AddProduct("Bolt");
        _account.Simulator.AddDealProduct(deal, product, 1, 1m);
        _account.Simulator.Remove("products", product);
        _account.Simulator.Remove("deals", other);
        _account.Time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal([other], (await _account.GetAsync("api/v2/deals?status=deleted")).Ids);

        _account.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty((await _account.GetAsync("api/v2/deals?status=deleted")).Ids);
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync($"api/v2/products/{product}")).Status);
        Assert.Null((await _account.GetAsync($"api/v2/deals/{deal}/products")).Data[0]!["product_id"]);
    }
}
