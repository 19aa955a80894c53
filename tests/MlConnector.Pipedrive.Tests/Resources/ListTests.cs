namespace MlConnector.Pipedrive.Tests.Resources;

/// <summary>Lists are read to their ends, whichever way the server pages them.</summary>
public sealed class ListTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_long_list_of_ids_goes_in_parts_of_100()
    {
        using var server = AccountServer.Answering(AccountServer.Page("""{"id":1}"""));

        var deals = await server.Api.ListDealsAsync(new DealQuery { Ids = [.. Enumerable.Range(1, 250).Select(id => new DealId(id))] }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal([100, 100, 50], server.Requests.Select(request => Uri.UnescapeDataString(request).Split("ids=")[1].Split('&')[0].Split(',').Length));
        Assert.Equal(3, deals.Count);
    }

    [Fact, Trait("Fault", "F42")]
    public async Task A_page_that_comes_too_late_is_asked_for_in_halves()
    {
        using var server = AccountServer.Answering(AccountServer.Page("""{"id":1}""", """{"next_cursor":"b"}"""), AccountServer.Page("""{"id":2}"""));
        server.Refuses = request => request.RequestUri!.Query.Contains("limit=125", StringComparison.Ordinal) ? null : System.Net.HttpStatusCode.GatewayTimeout;

        var deals = await server.Api.ListDealsAsync(null, Cancellation).ToListAsync(Cancellation);

        Assert.Equal([1L, 2L], deals.Select(deal => deal.Id.Value));
        Assert.Equal(["500", "250", "125", "125"], server.Requests.Select(request => request.Split("limit=")[1].Split('&')[0]));
    }

    [Fact, Trait("Fault", "F41")]
    public async Task Ids_that_are_too_many_for_the_server_are_asked_for_in_halves()
    {
        using var server = AccountServer.Answering(AccountServer.Page("""{"id":1}"""));
        server.Refuses = request => Ids(request.RequestUri!.Query) > 30 ? System.Net.HttpStatusCode.RequestUriTooLong : null;

        await server.Api.ListDealsAsync(new DealQuery { Ids = [.. Enumerable.Range(1, 100).Select(id => new DealId(id))] }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal([25, 25, 25, 25], server.Requests.Select(Ids).Where(count => count <= 30));

        static int Ids(string request) => Uri.UnescapeDataString(request).Split("ids=")[1].Split('&')[0].Split(',').Length;
    }

    [Fact, Trait("Fault", "F47")]
    public async Task A_cursor_that_has_expired_is_a_reason_to_read_the_list_again_and_not_its_end()
    {
        using var server = AccountServer.Answering(AccountServer.Page("""{"id":1}""", """{"next_cursor":"b"}"""));
        server.Refuses = request => request.RequestUri!.Query.Contains("cursor=b", StringComparison.Ordinal) ? System.Net.HttpStatusCode.BadRequest : null;

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => server.Api.ListDealsAsync(null, Cancellation).ToListAsync(Cancellation).AsTask());

        Assert.True(failure is { IsTransient: true, StatusCode: null });
    }

    [Fact]
    public async Task No_ids_ask_for_nothing_and_not_for_everything()
    {
        using var server = AccountServer.Answering(AccountServer.Page("""{"id":1}"""));

        Assert.Empty(await server.Api.ListProductsAsync(new ProductQuery { Ids = [] }, Cancellation).ToListAsync(Cancellation));
        Assert.Empty(await server.Api.ListProductsOfDealsAsync(new ProductsOfDealsQuery(), Cancellation).ToListAsync(Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => server.Api.GetProductsPageAsync(new ProductQuery { Ids = [] }, Cancellation));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Lines_of_many_deals_are_asked_for_with_commas()
    {
        using var server = AccountServer.Answering(AccountServer.Page("""{"id":1,"deal_id":3}"""));

        await server.Api.ListProductsOfDealsAsync(new ProductsOfDealsQuery { DealIds = [new DealId(3), new DealId(4)] }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal("GET /api/v2/deals/products?limit=500&deal_ids=3%2C4", server.Requests.Single());
    }

    [Theory]
    [InlineData("""{"pagination":{"start":0,"limit":500,"more_items_in_collection":true,"next_start":500}}""")]
    [InlineData("""{"pagination":{"start":0,"limit":500,"more_items_in_collection":true}}""")]
    [InlineData("""{"start":0,"limit":500,"more_items_in_collection":true}""")]
    public async Task Lists_that_count_their_records_are_followed_like_all_others(string more)
    {
        using var server = AccountServer.Answering(AccountServer.Page("""{"id":1}""", more), AccountServer.Page("""{"id":2}""", """{"start":500,"limit":500,"more_items_in_collection":false}"""));

        var notes = await server.Api.ListNotesAsync(null, Cancellation).ToListAsync(Cancellation);

        Assert.Equal([1L, 2L], notes.Select(note => note.Id!.Value));
        Assert.Equal(["GET /api/v1/notes?limit=500", "GET /api/v1/notes?limit=500&start=500"], server.Requests);
    }

    [Fact]
    public async Task A_list_that_goes_on_nobody_knows_where_is_an_error()
    {
        using var server = AccountServer.Answering(AccountServer.Page("""{"id":1}""", """{"more_items_in_collection":true}"""));

        await Assert.ThrowsAsync<PipedriveException>(() => server.Api.ListLeadsAsync(null, Cancellation).ToListAsync(Cancellation).AsTask());
    }

    [Theory]
    [InlineData("""{"success":true,"data":[{"id":1}]}""")]
    [InlineData("""{"success":true,"data":[{"id":1}],"additional_data":null}""")]
    [InlineData("""{"success":true,"data":[{"id":1}],"additional_data":{"next_cursor":""}}""")]
    public async Task A_list_ends_where_nothing_tells_of_more(string answer)
    {
        using var server = AccountServer.Answering(answer);

        Assert.Single(await server.Api.ListInstallmentsAsync(new InstallmentQuery { DealIds = [new DealId(3)] }, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_search_asks_for_100_and_follows_its_cursor()
    {
        using var server = AccountServer.Answering(
            """{"success":true,"data":{"items":[{"result_score":1,"item":{"id":1,"type":"deal"}}]},"additional_data":{"next_cursor":"c"}}""",
            """{"success":true,"data":{"items":[]},"additional_data":{"next_cursor":null}}""");

        var hits = await server.Api.SearchDealsAsync(new DealSearch { Term = "SO 1&2", ExactMatch = true, PersonId = new PersonId(7) }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal("1", hits.Single().Item!.Id);
        Assert.Equal("GET /api/v2/deals/search?term=SO%201%262&limit=100&exact_match=true&person_id=7", server.Requests[0]);
        Assert.Contains("&cursor=c&", server.Requests[1], StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => server.Api.SearchItemsPageAsync(new ItemSearch { Term = " " }, Cancellation));
    }

    [Fact]
    public async Task Records_of_every_kind_have_followers_and_files()
    {
        using var server = AccountServer.Answering(AccountServer.Page(""));

        await server.Api.ListFollowersAsync(new ProductId(5), null, Cancellation).ToListAsync(Cancellation);
        await server.Api.ListFilesOfRecordAsync(new PersonId(7), null, Cancellation).ToListAsync(Cancellation);
        await server.Api.RemoveFollowerAsync(new DealId(3), 11, Cancellation);

        Assert.Equal(["GET /api/v2/products/5/followers?limit=500", "GET /api/v1/persons/7/files?limit=100", "DELETE /api/v2/deals/3/followers/11"], server.Requests);
    }

    [Fact]
    public async Task Times_and_lists_in_queries_have_the_forms_that_Pipedrive_takes()
    {
        using var server = AccountServer.Answering(AccountServer.Page(""), """{"success":true,"data":{"id":3}}""");

        await server.Api.GetDealsPageAsync(new DealQuery { UpdatedSince = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.FromHours(2)), Status = ["open", "won"], SortBy = "update_time", SortDescending = true }, Cancellation);
        await server.Api.GetDealAsync(new DealId(3), new RecordQuery { IncludeFields = ["products_count"] }, Cancellation);

        Assert.Equal("GET /api/v2/deals?limit=500&updated_since=2026-09-01T10%3A00%3A00Z&sort_by=update_time&sort_direction=desc&status=open%2Cwon", server.Requests[0]);
        Assert.Equal("GET /api/v2/deals/3?include_fields=products_count", server.Requests[1]);
    }

    [Fact]
    public async Task More_than_15_chosen_custom_fields_are_refused()
    {
        using var server = AccountServer.Answering(AccountServer.Page(""));
        var keys = Enumerable.Range(0, 16).Select(number => $"key{number}").ToList();

        await Assert.ThrowsAsync<ArgumentException>(() => server.Api.GetPersonsPageAsync(new PersonQuery { CustomFields = keys }, Cancellation));
        await server.Api.GetPersonsPageAsync(new PersonQuery { CustomFields = keys[1..] }, Cancellation);

        Assert.Single(server.Requests);
    }
}
