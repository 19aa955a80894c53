using System.Net;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class DealProductTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { BurstLimit = 1000 });
    private readonly long _deal;
    private readonly long _product;

    public DealProductTests()
    {
        _deal = _account.Simulator.AddDeal("One");
        _product = _account.Simulator.AddProduct("Bolt");
    }

    private string Lines => $"api/v2/deals/{_deal}/products";

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task A_line_takes_name_and_currency_from_elsewhere_and_has_a_sum()
    {
        var answer = await _account.PostAsync(Lines, Line(""","quantity":2.5,"item_price":4,"discount":10"""));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal(("Bolt", "EUR", 9m, "percentage"), ((string)answer.Data["name"]!, (string)answer.Data["currency"]!, (decimal)answer.Data["sum"]!, (string)answer.Data["discount_type"]!));
        Assert.Equal(9m, (decimal)(await _account.GetAsync($"api/v2/deals/{_deal}")).Data["value"]!);
    }

    [Theory]
    [InlineData("""{"item_price":1,"quantity":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"product_id":1,"item_price":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"product_id":99,"item_price":1,"quantity":1}""", HttpStatusCode.NotFound)]
    [InlineData("""{"product_id":1,"item_price":1,"quantity":1,"comments":null}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"product_id":1,"item_price":1,"quantity":1,"currency":"USD"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"product_id":1,"item_price":1,"quantity":1,"tax_method":"vat"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"product_id":1,"item_price":1,"quantity":1,"billing_frequency":"weekly"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"product_id":1,"item_price":1,"quantity":1,"billing_frequency":"monthly","billing_frequency_cycles":209}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"product_id":1,"item_price":"1","quantity":1}""", HttpStatusCode.BadRequest)]
    public async Task A_line_that_cannot_be_is_refused(string body, HttpStatusCode status)
    {
        Assert.Equal(status, (await _account.PostAsync(Lines, body)).Status);
        Assert.Empty(_account.Simulator.Rows("dealProducts"));
    }

    [Fact]
    public async Task Users_give_products_variations_rename_them_and_change_lines()
    {
        var variation = _account.Simulator.AddProductVariation(_product, "Long");
        var line = _account.Simulator.AddDealProduct(_deal, _product, 2, 4m, ("product_variation_id", variation));
        _account.Simulator.RenameProductVariation(variation, "Very long");
        _account.Simulator.EditDealProduct(line, ("quantity", 3));

        var shown = (await _account.GetAsync($"api/v2/products/{_product}/variations")).Data[0]!;
        Assert.Equal((variation, "Very long"), ((long)shown["id"]!, (string)shown["name"]!));
        Assert.Equal(12m, (decimal)(await _account.GetAsync($"api/v2/deals/{_deal}")).Data["value"]!);
    }

    [Fact]
    public async Task The_tax_method_of_one_line_becomes_that_of_all_lines_of_the_deal()
    {
        await _account.PostAsync(Lines, Line());
        var second = await _account.PostAsync(Lines, Line(""","tax_method":"inclusive" """));
        await _account.PatchAsync($"{Lines}/{second.Id}", """{"tax_method":"none","quantity":3}""");

        Assert.Equal(["none", "none"], _account.Simulator.Rows("dealProducts").Select(line => (string)line["tax_method"]!));
        Assert.Equal(4m, (decimal)(await _account.GetAsync($"api/v2/deals/{_deal}")).Data["value"]!);
    }

    [Fact]
    public async Task Many_lines_are_added_together_or_not_at_all()
    {
        var refused = await _account.PostAsync($"{Lines}/bulk", $$"""{"data":[{{Line()}},{"product_id":{{_product}},"quantity":1}]}""");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Empty(_account.Simulator.Rows("dealProducts"));

        var tooMany = await _account.PostAsync($"{Lines}/bulk", $$"""{"data":[{{string.Join(',', Enumerable.Repeat(Line(), 101))}}]}""");
        var added = await _account.PostAsync($"{Lines}/bulk", $$"""{"data":[{{Line()}},{{Line()}}]}""");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Created), (tooMany.Status, added.Status));
        Assert.Equal(2, added.Ids.Count);
    }

    [Fact]
    public async Task Deleting_without_ids_takes_all_lines()
    {
        var added = await _account.PostAsync($"{Lines}/bulk", $$"""{"data":[{{Line()}},{{Line()}},{{Line()}}]}""");

        var some = await _account.DeleteAsync($"{Lines}?ids={added.Ids[0]},999");
        Assert.Equal($"[{added.Ids[0]}]", some.Data["ids"]!.ToJsonString());
        Assert.Equal(2, _account.Simulator.Rows("dealProducts").Count);

        await _account.DeleteAsync(Lines);
        Assert.Empty(_account.Simulator.Rows("dealProducts"));
        Assert.Equal(0m, (decimal)(await _account.GetAsync($"api/v2/deals/{_deal}")).Data["value"]!);
    }

    [Fact]
    public async Task The_lines_of_many_deals_are_read_by_ids_joined_with_commas()
    {
        var other = _account.Simulator.AddDeal("Two");
        var third = _account.Simulator.AddDeal("Three");
        foreach (var deal in (long[])[_deal, other, third])
        {
            _account.Simulator.AddDealProduct(deal, _product, 1, 1m);
        }

        Assert.Equal(2, (await _account.GetAsync($"api/v2/deals/products?deal_ids={_deal},{third}")).Ids.Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.GetAsync("api/v2/deals/products")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.GetAsync($"api/v2/deals/products?deal_ids={string.Join(',', Enumerable.Range(1, 101))}")).Status);
    }

    [Fact]
    public async Task A_discount_has_a_unique_id_and_lowers_the_value_of_a_deal_with_lines()
    {
        _account.Simulator.AddDealProduct(_deal, _product, 1, 100m);

        var discount = await _account.PostAsync($"api/v2/deals/{_deal}/discounts", """{"description":"Loyal","amount":10,"type":"percentage"}""");
        Assert.Equal(HttpStatusCode.Created, discount.Status);
        Assert.True(Guid.TryParse((string?)discount.Data["id"], out var id));
        Assert.Equal(90m, (decimal)(await _account.GetAsync($"api/v2/deals/{_deal}")).Data["value"]!);

        await _account.PatchAsync($"api/v2/deals/{_deal}/discounts/{id}", """{"amount":25,"type":"amount"}""");
        Assert.Equal(75m, (decimal)(await _account.GetAsync($"api/v2/deals/{_deal}")).Data["value"]!);

        await _account.DeleteAsync($"api/v2/deals/{_deal}/discounts/{id}");
        Assert.Equal(100m, (decimal)(await _account.GetAsync($"api/v2/deals/{_deal}")).Data["value"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PostAsync($"api/v2/deals/{_deal}/discounts", """{"description":"None","amount":0,"type":"amount"}""")).Status);
    }

    [Fact]
    public async Task Installments_need_a_one_time_line_and_exclude_recurring_ones()
    {
        const string Installment = """{"description":"First","amount":50,"billing_date":"2026-04-01"}""";
        var path = $"api/v2/deals/{_deal}/installments";
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PostAsync(path, Installment)).Status);

        var line = _account.Simulator.AddDealProduct(_deal, _product, 1, 100m);
        var made = await _account.PostAsync(path, Installment);
        var list = await _account.GetAsync($"api/v2/deals/installments?deal_ids={_deal}");

        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Equal([made.Id], list.Ids);
        Assert.Null(list.Body["additional_data"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PostAsync(Lines, Line(""","billing_frequency":"monthly" """))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PatchAsync($"{Lines}/{line}", """{"is_enabled":false}""")).Status);
    }

    [Fact]
    public async Task A_disabled_line_stays_in_the_list_and_out_of_the_value()
    {
        var line = _account.Simulator.AddDealProduct(_deal, _product, 1, 100m);
        _account.Simulator.AddDealProduct(_deal, _product, 1, 7m);

        await _account.PatchAsync($"{Lines}/{line}", """{"is_enabled":false}""");

        Assert.Equal(2, (await _account.GetAsync(Lines)).Ids.Count);
        Assert.Equal(7m, (decimal)(await _account.GetAsync($"api/v2/deals/{_deal}")).Data["value"]!);
    }

    private string Line(string more = "") => more.Contains("quantity", StringComparison.Ordinal)
        ? $$"""{"product_id":{{_product}}{{more}}}"""
        : $$"""{"product_id":{{_product}},"quantity":1,"item_price":1{{more}}}""";
}
