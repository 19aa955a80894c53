using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class SubscriptionTests : IDisposable
{
    private readonly Api _api = new();
    private readonly Subscriber _subscriber = new();

    public SubscriptionTests() => _api.Simulator.Options.HandshakeHandler = _subscriber;

    public void Dispose()
    {
        _api.Dispose();
        _subscriber.Dispose();
    }

    [Fact]
    public async Task A_subscription_is_made_once_its_address_gave_the_token_back()
    {
        var made = await SubscribeAsync("customers");
        var list = await _api.GetAsync("subscriptions");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.StartsWith("https://me.test/bc?code=1&validationToken=", Assert.Single(_subscriber.Handshakes).AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("2026-03-05T08:00:00Z", made.Text("expirationDateTime"));
        Assert.Equal(made.Text("subscriptionId"), Assert.Single(list.Rows)["subscriptionId"]!.GetValue<string>());
        Assert.Null(_api.Simulator.Journal.Entries[^2].RequestBody);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "{0}")]
    [InlineData(HttpStatusCode.Accepted, "{0}")]
    [InlineData(HttpStatusCode.OK, "\"{0}\"")]
    [InlineData(HttpStatusCode.OK, "")]
    public async Task An_address_that_does_not_echo_the_token_is_refused(HttpStatusCode status, string body)
    {
        _subscriber.Status = status;
        _subscriber.Echo = token => body.Replace("{0}", token, StringComparison.Ordinal);

        var reply = await SubscribeAsync("customers");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Empty((await _api.GetAsync("subscriptions")).Rows);
    }

    [Fact]
    public async Task An_address_has_five_seconds_to_answer()
    {
        _subscriber.IsSilent = true;

        var request = SubscribeAsync("customers");
        _api.Time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(request.IsCompleted);
        _api.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(HttpStatusCode.BadRequest, (await request).Status);
    }

    [Fact]
    public async Task Without_a_handler_nobody_can_subscribe()
    {
        _api.Simulator.Options.HandshakeHandler = null;

        Assert.Equal(HttpStatusCode.BadRequest, (await SubscribeAsync("customers")).Status);
    }

    [Theory]
    [InlineData("salesOrderLines")]
    [InlineData("taxGroups")]
    [InlineData("contactsInformation")]
    [InlineData("nonsense")]
    public async Task What_has_no_table_of_its_own_cannot_be_subscribed_to(string set)
    {
        Assert.Equal("BadRequest", (await SubscribeAsync(set)).Code);
    }

    [Theory]
    [InlineData("/api/v2.0/companies({0})/customers")]
    [InlineData("api/v2.0/companies({0})/customers")]
    [InlineData("https://bc.test/v2.0/the-tenant/production/api/v2.0/companies({0})/customers")]
    public async Task A_resource_may_be_absolute_or_not(string resource)
    {
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(string.Format(null, resource, _api.Company.Id))).Status);
    }

    [Theory]
    [InlineData("""{"resource":"/api/v2.0/customers"}""", "BadRequest")]
    [InlineData("""{"resource":"/api/v2.0/companies(6f9619ff-8b86-d011-b42d-00c04fc964ff)/customers","notificationUrl":"https://me.test/"}""", "Internal_CompanyNotFound")]
    [InlineData("""{"notificationUrl":"not an address"}""", "BadRequest")]
    [InlineData("""{"notificationUrl":"https://me.test/","userId":"6f9619ff-8b86-d011-b42d-00c04fc964ff"}""", "BadRequest_InvalidOperation")]
    public async Task A_wrong_subscription_is_refused(string body, string code)
    {
        Assert.Equal(code, (await _api.PostAsync("subscriptions", body)).Code);
    }

    [Fact]
    public async Task A_client_state_is_at_most_250_characters_long()
    {
        var reply = await PostAsync($"/api/v2.0/companies({_api.Company.Id})/customers", new string('x', 251));

        Assert.Equal("Application_StringExceededLength", reply.Code);
    }

    [Fact]
    public async Task A_renewal_needs_the_version_and_the_handshake_and_gives_three_more_days()
    {
        var made = await SubscribeAsync("customers");
        var path = $"subscriptions('{made.Text("subscriptionId")}')";
        _api.Time.Advance(TimeSpan.FromDays(2));
        var body = $$"""{"notificationUrl":"https://me.test/bc?code=1","resource":"/api/v2.0/companies({{_api.Company.Id}})/customers","clientState":"s"}""";

        var without = await _api.PatchAsync(path, null, body);
        var renewed = await _api.PatchAsync(path, made.ETag, body);
        var stale = await _api.PatchAsync(path, made.ETag, body);

        Assert.Equal("BadRequest_InvalidToken", without.Code);
        Assert.Equal("2026-03-07T08:00:00Z", renewed.Text("expirationDateTime"));
        Assert.Equal("Request_EntityChanged", stale.Code);
        Assert.Equal(4, _subscriber.Handshakes.Count);
    }

    [Fact]
    public async Task A_subscription_ends_after_three_days()
    {
        var made = await SubscribeAsync("customers");
        _api.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"subscriptions('{made.Text("subscriptionId")}')")).Status);
    }

    [Fact]
    public async Task A_deletion_needs_the_version()
    {
        var made = await SubscribeAsync("customers");
        var path = $"subscriptions('{made.Text("subscriptionId")}')";

        Assert.Equal("BadRequest_InvalidToken", (await _api.DeleteAsync(path)).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await _api.DeleteAsync(path, made.ETag)).Status);
        Assert.Empty((await _api.GetAsync("subscriptions")).Rows);
    }

    [Fact]
    public async Task The_environment_takes_200_subscriptions()
    {
        for (var count = 0; count < 200; count++)
        {
            await SubscribeAsync("items");
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await SubscribeAsync("items")).Status);
    }

    [Fact]
    public async Task The_runtime_lists_what_can_be_subscribed_to()
    {
        var address = $"https://bc.test/v2.0/the-tenant/production/api/microsoft/runtime/beta/companies({_api.Company.Id})/webhookSupportedResources";

        var all = await _api.GetAsync(address);
        var standard = await _api.GetAsync(address + "?$filter=resource eq 'v2.0*'");
        var one = await _api.GetAsync(address + "?$filter=resource eq 'v2.0/contacts'");

        Assert.Contains("v2.0/salesInvoices", all.Rows.Select(row => row["resource"]!.GetValue<string>()));
        Assert.DoesNotContain("v2.0/salesInvoiceLines", all.Rows.Select(row => row["resource"]!.GetValue<string>()));
        Assert.Equal(all.Rows.Count, standard.Rows.Count);
        Assert.Single(one.Rows);
    }

    private Task<Reply> SubscribeAsync(string set) => PostAsync($"/api/v2.0/companies({_api.Company.Id})/{set}");

    private Task<Reply> PostAsync(string resource, string state = "secret") => _api.PostAsync(
        "subscriptions", $$"""{"notificationUrl":"https://me.test/bc?code=1","resource":"{{resource}}","clientState":"{{state}}"}""");
}
