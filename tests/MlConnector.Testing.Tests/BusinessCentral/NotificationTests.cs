using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class NotificationTests : IDisposable
{
    private const string Address = "https://me.test/bc";

    private readonly Api _api = new();
    private readonly Subscriber _subscriber = new();

    public NotificationTests() => _api.Simulator.Options.HandshakeHandler = _subscriber;

    public void Dispose()
    {
        _api.Dispose();
        _subscriber.Dispose();
    }

    [Fact]
    public async Task A_change_is_told_30_seconds_later()
    {
        var subscription = await SubscribeAsync("customers");
        var id = _api.Company.AddCustomer("C1", "Bakery");

        _api.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(await DeliverAsync());
        Assert.Equal(1, _api.Simulator.PendingNotifications);
        _api.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([200], await DeliverAsync());
        Assert.Empty(await DeliverAsync());

        var news = Assert.Single(Assert.Single(_subscriber.Calls))!;
        Assert.Equal(subscription.Text("subscriptionId"), (string?)news["subscriptionId"]);
        Assert.Equal("secret", (string?)news["clientState"]);
        Assert.Equal("2026-03-05T08:00:00.000Z", (string?)news["expirationDateTime"]);
        Assert.Equal($"/api/v2.0/companies({_api.Company.Id})/customers({id})", (string?)news["resource"]);
        Assert.Equal("created", (string?)news["changeType"]);
        Assert.Equal("2026-03-02T08:00:00.000Z", (string?)news["lastModifiedDateTime"]);
        Assert.True(_subscriber.Requests[0].Headers.Contains("x-ms-correlation-id"));
        Assert.Equal(0, _api.Simulator.PendingNotifications);
    }

    [Fact]
    public async Task Updates_of_a_record_merge_unless_something_else_happened_to_it()
    {
        await SubscribeAsync("items");
        var item = _api.Company.AddItem("I1", "Flour");
        var other = _api.Company.AddItem("I2", "Salt");
        _api.Company.Edit("items", item, ("displayName", "Rye"));
        _api.Company.Edit("items", other, ("displayName", "Sea salt"));
        _api.Company.Edit("items", item, ("displayName", "Wheat"));
        _api.Company.Edit("items", item, ("displayName", "Wheat"));
        _api.Company.Remove("items", item);

        await PassAsync();

        Assert.Equal(
            [("created", item), ("created", other), ("updated", item), ("updated", other), ("deleted", item)],
            Assert.Single(_subscriber.Calls).Select(news => (Kind(news), RecordOf(news))));
    }

    [Fact]
    public async Task What_is_refused_or_taken_back_is_not_told()
    {
        await SubscribeAsync("customers");
        await _api.PostAsync("customers", """{"displayName":"A","country":"XX"}""");
        await _api.SendAsync(HttpMethod.Post, "https://bc.test/v2.0/the-tenant/production/api/v2.0/$batch", $$"""
            {"requests":[{"id":"1","method":"POST","url":"companies({{_api.Company.Id}})/customers","body":{"displayName":"A"} },
            {"id":"2","method":"POST","url":"companies({{_api.Company.Id}})/customers","body":{ } } ]}
            """, ("Isolation", "snapshot"));

        await PassAsync();

        Assert.Empty(_subscriber.Calls);
    }

    [Fact]
    public async Task Customer_and_contact_are_both_told_of_one_change()
    {
        var id = _api.Company.AddCustomer("C1", "Bakery");
        await SubscribeAsync("customers");
        await SubscribeAsync("contacts");

        await _api.PatchAsync($"customers({id})", "*", """{"city":"Gent"}""");
        await PassAsync();

        Assert.Equal(["contacts", "customers"], Assert.Single(_subscriber.Calls).Select(SetOf).Order());
        Assert.All(Assert.Single(_subscriber.Calls), news => Assert.Equal("updated", Kind(news)));
    }

    [Fact]
    public async Task Posting_a_draft_invoice_updates_it_and_shipping_an_order_deletes_it()
    {
        _api.Company.AddCustomer("C1", "Bakery");
        _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
        const string Line = """[{"lineType":"Item","lineObjectNumber":"FLOUR","quantity":2}]""";
        var invoice = await _api.PostAsync("salesInvoices", $$"""{"customerNumber":"C1","salesInvoiceLines":{{Line}}}""");
        var order = await _api.PostAsync("salesOrders", $$"""{"customerNumber":"C1","salesOrderLines":{{Line}}}""");
        await SubscribeAsync("salesInvoices");
        await SubscribeAsync("salesOrders");

        await _api.PostAsync($"salesInvoices({invoice.Id})/Microsoft.NAV.post");
        await _api.PostAsync($"salesOrders({order.Id})/Microsoft.NAV.shipAndInvoice");
        await PassAsync();

        var told = Assert.Single(_subscriber.Calls).Select(news => (SetOf(news), Kind(news), RecordOf(news).ToString())).ToList();
        Assert.Contains(("salesInvoices", "updated", invoice.Id), told);
        Assert.Contains(("salesOrders", "deleted", order.Id), told);
    }

    [Theory]
    [InlineData(false, "?$filter=lastModifiedDateTime%20gt%202026-03-02T07:59:59.950Z")]
    [InlineData(true, "")]
    public async Task Beyond_a_thousand_the_collection_is_named(bool withDeletion, string place)
    {
        await SubscribeAsync("items");
        var first = _api.Company.AddItem(null, "Item");
        _api.Time.Advance(TimeSpan.FromSeconds(1));
        for (var count = 0; count < 1000; count++)
        {
            _api.Company.AddItem(null, "Item");
        }

        if (withDeletion)
        {
            _api.Company.Remove("items", first);
        }

        await PassAsync();

        var news = Assert.Single(Assert.Single(_subscriber.Calls))!;
        Assert.Equal("collection", Kind(news));
        Assert.Equal($"/api/v2.0/companies({_api.Company.Id})/items{place}", (string?)news["resource"]);
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_repeated_five_times_and_then_ends_the_subscription()
    {
        await SubscribeAsync("customers");
        _api.Company.AddCustomer("C1", "Bakery");
        _subscriber.Status = HttpStatusCode.ServiceUnavailable;
        var began = _api.Time.GetUtcNow();
        var calls = new List<double>();

        while (_api.Time.GetUtcNow() - began < TimeSpan.FromDays(1))
        {
            calls.AddRange((await DeliverAsync()).Select(_ => (_api.Time.GetUtcNow() - began).TotalSeconds));
            _api.Time.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal([30, 90, 150, 750, 6750, 66750], calls);
        Assert.Empty((await _api.GetAsync("subscriptions")).Rows);
    }

    [Fact]
    public async Task A_later_change_carries_what_failed_along()
    {
        await SubscribeAsync("items");
        _api.Company.AddItem("I1", "Flour");
        _subscriber.Status = HttpStatusCode.TooManyRequests;
        await PassAsync();
        _api.Company.AddItem("I2", "Salt");
        _subscriber.Status = HttpStatusCode.OK;

        await PassAsync();
        await PassAsync();

        Assert.Equal([1, 2], _subscriber.Calls.Select(call => call.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task Any_other_answer_ends_every_subscription_of_the_address(HttpStatusCode status)
    {
        await SubscribeAsync("customers");
        await SubscribeAsync("items");
        await SubscribeAsync("items", "https://me.test/other");
        _api.Company.AddCustomer("C1", "Bakery");
        _subscriber.Status = status;

        await PassAsync();

        Assert.Equal("https://me.test/other", Assert.Single((await _api.GetAsync("subscriptions")).Rows)["notificationUrl"]!.GetValue<string>());
        Assert.Equal(0, _api.Simulator.PendingNotifications);
    }

    [Fact]
    public async Task No_answer_within_30_seconds_counts_as_none()
    {
        await SubscribeAsync("customers");
        _api.Company.AddCustomer("C1", "Bakery");
        _api.Time.Advance(TimeSpan.FromSeconds(30));
        _subscriber.IsSilent = true;

        var delivery = DeliverAsync();
        _api.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal([0], await delivery);
        Assert.Equal(1, _api.Simulator.PendingNotifications);
    }

    [Fact]
    public async Task An_ended_subscription_is_told_nothing()
    {
        await SubscribeAsync("customers");
        _api.Time.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(10));
        _api.Company.AddCustomer("C1", "Bakery");

        await PassAsync();

        Assert.Empty(_subscriber.Calls);
    }

    private Task<Reply> SubscribeAsync(string set, string address = Address) => _api.PostAsync(
        "subscriptions", $$"""{"notificationUrl":"{{address}}","resource":"/api/v2.0/companies({{_api.Company.Id}})/{{set}}","clientState":"secret"}""");

    private Task<IReadOnlyList<int>> DeliverAsync() => _api.Simulator.DeliverWebhooksAsync(_subscriber, TestContext.Current.CancellationToken);

    private Task PassAsync()
    {
        _api.Time.Advance(TimeSpan.FromSeconds(30));
        return DeliverAsync();
    }

    private static string Kind(JsonNode? news) => (string)news!["changeType"]!;

    private static Guid RecordOf(JsonNode? news) => Guid.Parse(((string)news!["resource"]!).Split('(', ')')[^2]);

    private static string SetOf(JsonNode? news) => ((string)news!["resource"]!).Split('/')[^1].Split('(')[0];
}
