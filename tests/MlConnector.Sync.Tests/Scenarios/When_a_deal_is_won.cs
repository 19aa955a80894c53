namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_a_deal_is_won
{
    [Fact]
    public async Task It_becomes_one_draft_order_with_its_lines_and_total()
    {
        await using var world = new World();
        var deal = world.SomeDeal();
        await world.SyncAsync();
        Assert.Empty(world.Orders);

        world.Pipedrive.WinDeal(deal);
        var report = await world.SyncAfterAsync(TimeSpan.FromMinutes(1));

        var order = Assert.Single(world.Orders);
        Assert.Equal($"PD-ACME-{deal}", (string?)order["externalDocumentNumber"]);
        Assert.Equal(75m, (decimal)order["totalAmountExcludingTax"]!);
        Assert.Equal("Draft", (string?)order["status"]);
        Assert.Equal(1, report.Documents);
        Assert.Single(world.Company.Rows("salesOrderLines"));
    }
}
