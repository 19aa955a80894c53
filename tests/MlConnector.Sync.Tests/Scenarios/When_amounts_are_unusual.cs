using System.Text;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_amounts_are_unusual
{
    [Theory, Trait("Fault", "F85")]
    [InlineData("JPY", 1, 0.006, 3, 333, 899)]
    [InlineData("JPY", 1, 0.006, 3, 333.4, 900)]
    [InlineData("KWD", 0.001, 3, 3, 1.235, 3.335)]
    [InlineData("USD", 0.01, 0.9, 3, 1.235, 3.33)]
    public async Task The_sum_of_an_order_is_rounded_as_its_currency_is(string currency, double precision, double rate, int quantity, double price, double total)
    {
        await using var world = new World();
        world.Company.Add("currencies", ("code", currency), ("displayName", currency), ("amountRoundingPrecision", (decimal)precision));
        world.Company.AddExchangeRate(currency, new DateOnly(2000, 1, 1), (decimal)rate);
        world.Pipedrive.WinDeal(Deal(world, currency, quantity, (decimal)price, 10m));
        await world.SyncAsync();

        Assert.Equal((decimal)total, (decimal)Assert.Single(world.Orders)["totalAmountExcludingTax"]!);
        Assert.Equal(1, (await world.StatusAsync()).Documents);
        Assert.Empty(await world.ReviewsAsync());
    }

    [Fact, Trait("Fault", "F85")]
    public async Task A_sum_that_the_lines_do_not_give_holds_the_order()
    {
        World world = null!;
        await using var made = world = new World(map: builder => builder.Pipedrive.ConfigurePrimaryHandler(_ => new Edited(world.Pipedrive.CreateHandler(), text => text.Replace("\"value\":99.99", "\"value\":100.09", StringComparison.Ordinal))));
        world.Pipedrive.WinDeal(Deal(world, "EUR", 3, 33.33m, 0m));
        await world.SyncAsync();

        Assert.Empty(world.Orders);
        Assert.Contains("differs from its lines", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);
    }

    [Theory, Trait("Fault", "F84")]
    [InlineData("0.3333333", 30, "0.33333", null)]
    [InlineData("0.3333333", 30000, null, "five decimals")]
    [InlineData("0.0000001", 30, null, "more than 0")]
    [InlineData("12345678.12345", 0.01, "12345678.12345", null)]
    public async Task A_quantity_has_the_five_decimals_that_Business_Central_keeps_or_holds_the_order(string quantity, double price, string? sent, string? problem)
    {
        await using var world = new World();
        world.Pipedrive.WinDeal(Deal(world, "EUR", decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture), (decimal)price, 0m));
        await world.SyncAsync();

        Assert.Equal(sent is null ? 0 : 1, world.Orders.Count);
        Assert.Equal(sent is null ? 0 : 1, (await world.StatusAsync()).Documents);
        if (sent is not null)
        {
            var post = world.BusinessCentral.Journal.Entries.Single(entry => entry.Method == "POST" && entry.Path.EndsWith("/salesOrders", StringComparison.Ordinal));
            Assert.Contains($"\"quantity\":{sent}", post.RequestBody, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(problem!, Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);
        }
    }

    [Theory, Trait("Fault", "F83")]
    [InlineData("\"item_price\":25", "\"item_price\":null", "item_price")]
    [InlineData("\"item_price\":25,", "", "item_price")]
    [InlineData("\"quantity\":3", "\"quantity\":null", "quantity")]
    [InlineData("\"item_price\":25", "\"item_price\":\"25\",\"brand_new\":[{\"a\":1}]", null)]
    public async Task A_line_that_lacks_what_money_needs_holds_the_order_and_other_oddities_do_not(string usual, string odd, string? missing)
    {
        World world = null!;
        await using var made = world = new World(map: builder => builder.Pipedrive.ConfigurePrimaryHandler(_ => new Edited(world.Pipedrive.CreateHandler(), text => text.Replace(usual, odd, StringComparison.Ordinal))));
        world.Pipedrive.WinDeal(world.SomeDeal());
        await world.SyncAsync();

        Assert.Equal(missing is null ? 1 : 0, world.Orders.Count);
        if (missing is not null)
        {
            Assert.Contains($"'{missing}'", Assert.Single((await world.StatusAsync()).Stuck).Reason, StringComparison.Ordinal);
        }
    }

    private static long Deal(World world, string currency, decimal quantity, decimal price, decimal discount)
    {
        var organization = world.Pipedrive.AddOrganization("Nordwind Industrie GmbH");
        var product = world.Pipedrive.AddProduct("Filter", ("code", "F-20"));
        var deal = world.Pipedrive.AddDeal("Filters", ("org_id", organization), ("currency", currency));
        world.Pipedrive.AddDealProduct(deal, product, quantity, price, ("discount", discount), ("discount_type", "percentage"));
        return deal;
    }

    /// <summary>Changes deals and their lines on their way from the server.</summary>
    private sealed class Edited(HttpMessageHandler inner, Func<string, string> edit) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath.Contains("/deals", StringComparison.Ordinal))
            {
                response.Content = new StringContent(edit(await response.Content.ReadAsStringAsync(cancellationToken)), Encoding.UTF8, "application/json");
            }

            return response;
        }
    }
}
