namespace MlConnector.Pipedrive.Tests.Resilience;

public sealed class PriceTests
{
    private static readonly string[] _ids = ["7", "5b1c0a4e-3f0e-4b6e-9d53-2d1f4f8f3c11", "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"];

    public static TheoryData<string, string, string, int> Operations()
    {
        var data = new TheoryData<string, string, string, int>();
        foreach (var (version, cost, method, path) in PriceList.Operations())
        {
            data.Add(version, method.Method, path, cost);
        }

        return data;
    }

    [Theory, MemberData(nameof(Operations))]
    public void An_operation_costs_what_the_documents_say(string version, string method, string path, int cost) => Assert.All(_ids, id =>
    {
        var address = $"/{version}/{path.Replace("{}", id, StringComparison.Ordinal)}";
        Assert.Equal(cost, TokenPrices.Of(new HttpMethod(method), "/api" + address));
        Assert.Equal(cost, version == "v1" ? TokenPrices.Of(new HttpMethod(method), address) : cost);
    });

    [Fact]
    public void The_list_has_every_operation() => Assert.Equal(258, PriceList.Operations().Count());

    [Theory]
    [InlineData("/api/v2/itemSearch", true)]
    [InlineData("/api/v2/itemSearch/field", true)]
    [InlineData("/api/v2/deals/search", true)]
    [InlineData("/v1/leads/search", true)]
    [InlineData("/v1/users/find", true)]
    [InlineData("/api/v2/deals", false)]
    [InlineData("/api/v2/deals/7", false)]
    public void Searches_are_known(string path, bool isSearch) => Assert.Equal(isSearch, TokenPrices.IsSearch(path));
}
