using System.Text;

namespace MlConnector.BusinessCentral.Tests.Subscriptions;

public sealed class ChangeNotificationTests
{
    private const string Company = "11111111-1111-1111-1111-111111111111";
    private const string Id = "22222222-2222-2222-2222-222222222222";

    [Theory]
    [InlineData($"/api/v2.0/companies({Company})/customers({Id})")]
    [InlineData($"api/v2.0/companies({Company})/customers({Id})")]
    [InlineData($"https://api.businesscentral.dynamics.com/v2.0/tenant/production/api/v2.0/companies({Company})/customers({Id})")]
    public void Every_form_of_address_names_company_set_and_record(string resource)
    {
        var notification = One(resource, "updated");

        Assert.Equal(("customers", Guid.Parse(Company), Guid.Parse(Id), ChangeKind.Updated), (notification.EntitySet, notification.CompanyId, notification.Id, notification.Kind));
    }

    [Fact]
    public void A_collection_with_a_filter_says_since_when()
    {
        var notification = One($"/api/v2.0/companies({Company})/items?$filter=lastModifiedDateTime%20gt%202026-11-24T10:00:00.95Z", "collection");

        Assert.Equal((ChangeKind.Collection, "items", null), (notification.Kind, notification.EntitySet, notification.Id));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 10, 0, 0, 950, TimeSpan.Zero), notification.Since);
    }

    [Fact]
    public void A_collection_without_a_filter_has_to_be_read_whole()
    {
        var notification = One($"/api/v2.0/companies({Company})/items", "collection");

        Assert.Equal((ChangeKind.Collection, null), (notification.Kind, notification.Since));
    }

    [Fact]
    public void Several_subscriptions_come_in_one_call_and_unknown_changes_survive()
    {
        Assert.True(ChangeNotification.TryParse(Encoding.UTF8.GetBytes($$"""
            {"value":[
              {"subscriptionId":"a","clientState":"x","resource":"items({{Id}})","changeType":"deleted","expirationDateTime":"2026-11-27T00:00:00Z"},
              {"subscriptionId":"b","clientState":"y","resource":"salesOrders('S-1')","changeType":"archived"}]}
            """), out var notifications));

        Assert.Equal([("a", ChangeKind.Deleted), ("b", ChangeKind.Other)], notifications.Select(notification => (notification.SubscriptionId, notification.Kind)));
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 0, 0, 0, TimeSpan.Zero), notifications[0].SubscriptionEnds);
        Assert.Null(notifications[1].Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"value":null}""")]
    [InlineData("""{"value":[null]}""")]
    [InlineData("""{"value":[{}]}""")]
    [InlineData("""{"value":[{"resource":7}]}""")]
    [InlineData("""{"value":[{"resource":""}]}""")]
    [InlineData("""{"value":[{"resource":"customers","resource":"items"}]}""")]
    [InlineData("""{"value":[{"resource":"customers()"}]}""")]
    [InlineData("""{"value":[],"x":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}""")]
    [Trait("Threat", "S12")]
    public void What_cannot_be_understood_is_refused_without_an_exception(string body) =>
        Assert.False(ChangeNotification.TryParse(Encoding.UTF8.GetBytes(body), out _));

    [Fact]
    public void A_body_without_end_is_refused() =>
        Assert.False(ChangeNotification.TryParse(new byte[(4 * 1024 * 1024) + 1], out _));

    [Theory]
    [InlineData("secret", true)]
    [InlineData("Secret", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_the_right_state_is_accepted_and_it_never_prints(string? expected, bool accepted)
    {
        var notification = One("customers", "created");

        Assert.Equal(accepted, notification.HasState(expected));
        Assert.DoesNotContain("secret", notification.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?validationToken=abc%2B1", "abc+1")]
    [InlineData("x=1&validationToken=abc", "abc")]
    [InlineData("?validationToken=", null)]
    [InlineData("?validationtoken=abc", null)]
    [InlineData("?other=1", null)]
    [InlineData(null, null)]
    public void A_handshake_is_answered_with_its_token(string? query, string? token) =>
        Assert.Equal(token, SubscriptionHandshake.FindToken(query));

    private static ChangeNotification One(string resource, string change)
    {
        var body = $$"""{"value":[{"subscriptionId":"s","clientState":"secret","resource":"{{resource}}","changeType":"{{change}}"}]}""";
        Assert.True(ChangeNotification.TryParse(Encoding.UTF8.GetBytes(body), out var notifications));
        return Assert.Single(notifications);
    }
}
