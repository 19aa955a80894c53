using System.Globalization;
using MlConnector.Tests.Wire;

namespace MlConnector.BusinessCentral.Tests.Wire;

public sealed class WireTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, Trait("Fault", "F46")]
    [InlineData("http://{other}/BC/api/v2.0/companies({company})/customers?$skiptoken=1")]
    [InlineData("https://{own}/BC/api/v2.0/companies({company})/customers?$skiptoken=1")]
    [InlineData("http://user@{own}/BC/api/v2.0/companies({company})/customers?$skiptoken=1")]
    [InlineData("http://{own}/BC/api/v2.0/companies(11111111-1111-1111-1111-111111111111)/customers?$skiptoken=1")]
    [InlineData("http://{own}/BC/api/v2.0/companies({company})/vendors?$skiptoken=1")]
    [InlineData("http://{own}/BC/api/v2.0/companies({company})/customers/../../companies?x")]
    [InlineData("//{other}/x")]
    [InlineData("http://{own}@{other}/BC/api/v2.0/companies({company})/customers")]
    [InlineData("file:///etc/passwd")]
    [InlineData("customers?$skiptoken=1")]
    [Trait("Threat", "S12")]
    public async Task A_continuation_link_that_leads_elsewhere_is_not_followed(string link)
    {
        await using var other = new RawServer(_ => RawServer.Json("""{"value":[]}"""));
        RawServer? own = null;
        await using var server = new RawServer(_ => RawServer.Json($$"""{"value":[],"@odata.nextLink":"{{Fill(link)}}"}"""));
        own = server;

        await Assert.ThrowsAsync<BusinessCentralException>(() => server.CallAsync(async api => await api.ListCustomersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation)));

        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);

        string Fill(string text) => text.Replace("{other}", other.Authority, StringComparison.Ordinal).Replace("{own}", own!.Authority, StringComparison.Ordinal).Replace("{company}", Guid.Empty.ToString(), StringComparison.Ordinal);
    }

    [Fact, Trait("Fault", "F45")]
    [Trait("Threat", "S12")]
    public async Task Links_that_go_in_a_circle_end_with_an_error()
    {
        RawServer? own = null;
        await using var server = new RawServer(_ => RawServer.Json(
            $$"""{"value":[{}],"@odata.nextLink":"http://{{own!.Authority}}/BC/api/v2.0/companies({{Guid.Empty}})/customers?$skiptoken=1"}"""));
        own = server;

        await Assert.ThrowsAsync<BusinessCentralException>(() => server.CallAsync(async api => await api.ListCustomersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation)));

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory, Trait("Fault", "F86")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [Trait("Threat", "T8")]
    public async Task What_is_sent_does_not_depend_on_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            await using var server = new RawServer(_ => RawServer.Json("""{"value":[]}"""));
            await server.CallAsync(async api =>
            {
                await api.GetCustomersPageAsync(
                    new ODataQuery<Customer>().Where(ODataFilter.AtOrAfter("lastModifiedDateTime", new DateTimeOffset(2026, 11, 24, 9, 5, 7, TimeSpan.FromHours(2))).And(ODataFilter.Equal("displayName", "O'Brien & Söhne + 1%"))), Cancellation);
                return await api.CreateItemAsync(new() { DisplayName = "i", UnitPrice = 1234.5m }, Cancellation);
            });

            var (read, write) = (server.Requests.First(), server.Requests.Last());
            Assert.Contains(
                "customers?$filter=%28lastModifiedDateTime%20ge%202026-11-24T07%3A05%3A07.000Z%29%20and%20%28displayName%20eq%20%27O%27%27Brien%20%26%20S%C3%B6hne%20%2B%201%25%27%29 HTTP/1.1",
                read, StringComparison.Ordinal);
            Assert.EndsWith("""{"displayName":"i","unitPrice":1234.5}""", write, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    [Trait("Threat", "S14")]
    public async Task The_credential_stands_in_no_error()
    {
        await using var server = new RawServer(_ => RawServer.Json("""{"error":{"code":"x","message":"no"}}""", "400 Bad Request"));

        var failure = await Assert.ThrowsAsync<BusinessCentralException>(() => server.CallAsync(api => api.CreateCustomerAsync(new() { DisplayName = "x" }, Cancellation)));

        Assert.Contains("Authorization: Basic ", server.Requests.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Basic", failure.ToString(), StringComparison.Ordinal);
    }
}
