using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class SearchTests : IDisposable
{
    private readonly Account _account = new();

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task A_record_is_found_only_after_the_index_has_caught_up()
    {
        var id = _account.Simulator.AddOrganization("Acme GmbH");

        var early = await _account.GetAsync("api/v2/organizations/search?term=acme");
        _account.Time.Advance(TimeSpan.FromSeconds(3));
        var late = await _account.GetAsync("api/v2/organizations/search?term=acme");

        Assert.Empty(early.Found);
        Assert.Equal(id, Assert.Single(late.Found)["id"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_renamed_record_is_found_under_its_old_name_for_a_while()
    {
        var id = _account.Simulator.AddOrganization("Acme");
        Settle();
        _account.Simulator.Edit("organizations", id, ("name", "Bolt"));

        Assert.Single((await _account.GetAsync("api/v2/organizations/search?term=acme")).Found);

        Settle();
        Assert.Empty((await _account.GetAsync("api/v2/organizations/search?term=acme")).Found);
    }

    [Fact]
    public async Task A_deleted_record_is_not_found()
    {
        var id = _account.Simulator.AddOrganization("Acme");
        _account.Simulator.Remove("organizations", id);
        Settle();

        Assert.Empty((await _account.GetAsync("api/v2/itemSearch?term=acme")).Found);
    }

    [Theory]
    [InlineData("term=a", HttpStatusCode.BadRequest)]
    [InlineData("term=a&exact_match=true", HttpStatusCode.OK)]
    [InlineData("term=acme&limit=101", HttpStatusCode.BadRequest)]
    [InlineData("term=acme&limit=100", HttpStatusCode.OK)]
    [InlineData("term=acme&fields=email", HttpStatusCode.BadRequest)]
    [InlineData("term=acme&fields=name,address", HttpStatusCode.OK)]
    [InlineData("limit=10", HttpStatusCode.BadRequest)]
    public async Task A_search_is_checked(string query, HttpStatusCode status) =>
        Assert.Equal(status, (await _account.GetAsync($"api/v2/organizations/search?{query}")).Status);

    [Fact]
    public async Task An_exact_match_means_the_whole_value_in_any_case()
    {
        _account.Simulator.AddOrganization("ACME");
        _account.Simulator.AddOrganization("Acme Holding");
        Settle();

        Assert.Equal(2, (await _account.GetAsync("api/v2/organizations/search?term=acme")).Found.Count);
        Assert.Single((await _account.GetAsync("api/v2/organizations/search?term=acme&exact_match=true")).Found);
    }

    [Fact]
    public async Task One_field_is_compared_in_its_very_case()
    {
        var key = _account.Simulator.AddField("deal", "Order number");
        var id = _account.Simulator.AddDeal("One", ("custom_fields", new JsonObject { [key] = "PD-1" }));
        Settle();

        var found = await _account.GetAsync($"api/v2/itemSearch/field?term=PD-1&entity_type=deal&field={key}");
        var other = await _account.GetAsync($"api/v2/itemSearch/field?term=pd-1&entity_type=deal&field={key}");

        Assert.Equal(id, found.Body["data"]![0]!["item"]!["id"]!.GetValue<long>());
        Assert.Empty(other.Body["data"]!.AsArray());
    }

    [Fact]
    public async Task Item_search_looks_into_every_kind_and_shows_a_projection()
    {
        var organization = _account.Simulator.AddOrganization("Acme");
        _account.Simulator.AddPerson(
            "Ann", ("org_id", organization), ("emails", new JsonArray(new JsonObject { ["value"] = "ann@acme.example", ["primary"] = true, ["label"] = "work" })));
        Settle();

        var found = (await _account.GetAsync("api/v2/itemSearch?term=acme")).Found;

        Assert.Equal(["organization", "person"], found.Select(item => (string)item["type"]!));
        Assert.Equal("""["ann@acme.example"]""", found[1]["emails"]!.ToJsonString());
        Assert.Equal("Acme", (string?)found[1]["organization"]!["name"]);
    }

    [Fact]
    public async Task Pages_follow_the_cursor_to_the_end()
    {
        for (var index = 0; index < 5; index++)
        {
            _account.Simulator.AddProduct($"Bolt {index}");
        }

        Settle();
        var first = await _account.GetAsync("api/v2/products/search?term=bolt&limit=3");
        var last = await _account.GetAsync($"api/v2/products/search?term=bolt&limit=3&cursor={first.Cursor}");

        Assert.Equal((3, 2), (first.Found.Count, last.Found.Count));
        Assert.Null(last.Cursor);
    }

    [Fact]
    public async Task Searches_have_a_window_and_a_price_of_their_own()
    {
        for (var index = 0; index < 10; index++)
        {
            Assert.Equal(HttpStatusCode.OK, (await _account.GetAsync("api/v2/itemSearch?term=acme")).Status);
        }

        Assert.Equal(200, _account.Simulator.TokensUsed);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _account.GetAsync("api/v2/itemSearch?term=acme")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _account.GetAsync("api/v2/deals")).Status);
    }

    private void Settle() => _account.Time.Advance(TimeSpan.FromSeconds(3));
}
