using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class QueryTests : IDisposable
{
    private readonly Api _api = new();

    public QueryTests()
    {
        _api.Company.AddCustomer("C1", "Bakery", ("city", "Gent"), ("creditLimit", 100m));
        _api.Company.AddCustomer("C2", "O'Brien & Sons", ("city", "Leuven"), ("creditLimit", 200m));
        _api.Time.Advance(TimeSpan.FromMinutes(1));
        _api.Company.AddCustomer("C3", "bakery", ("city", "Gent"), ("creditLimit", 300m), ("blocked", "All"));
    }

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData("number eq 'C1'", "C1")]
    [InlineData("number ne 'C1'", "C2 C3")]
    [InlineData("displayName eq 'Bakery'", "C1")]
    [InlineData("tolower(displayName) eq 'bakery'", "C1 C3")]
    [InlineData("displayName eq 'O''Brien & Sons'", "C2")]
    [InlineData("number eq 'C1' or number eq 'C3'", "C1 C3")]
    [InlineData("(number eq 'C1' or number eq 'C3') and creditLimit gt 100", "C3")]
    [InlineData("creditLimit ge 200 and creditLimit lt 300", "C2")]
    [InlineData("contains(displayName,'Brien')", "C2")]
    [InlineData("startswith(city,'Ge')", "C1 C3")]
    [InlineData("endswith(city,'ven')", "C2")]
    [InlineData("blocked eq 'All'", "C3")]
    [InlineData("blocked eq '_x0020_'", "C1 C2")]
    [InlineData("email eq null", "C1 C2 C3")]
    [InlineData("lastModifiedDateTime gt 2026-03-02T08:00:30Z", "C3")]
    [InlineData("defaultDimensions/any(d:d/code eq 'X')", "C1 C2 C3")]
    public async Task A_filter_finds_what_it_says(string filter, string numbers)
    {
        var reply = await _api.GetAsync("customers?$filter=" + Uri.EscapeDataString(filter));

        Assert.Equal(numbers, string.Join(' ', reply.Rows.Select(row => row["number"]!.GetValue<string>())));
    }

    [Theory]
    [InlineData("number eq 'C1' or city eq 'Gent'", HttpStatusCode.NotImplemented, "BadRequest_MethodNotImplemented")]
    [InlineData("number in ('C1')", HttpStatusCode.NotImplemented, "BadRequest_MethodNotImplemented")]
    [InlineData("number eq '123456789012345678901'", HttpStatusCode.BadRequest, "Application_FilterErrorException")]
    [InlineData("nonsense eq 1", HttpStatusCode.BadRequest, "BadRequest")]
    [InlineData("number eq 1", HttpStatusCode.BadRequest, "BadRequest")]
    [InlineData("id eq 'x'", HttpStatusCode.BadRequest, "BadRequest")]
    [InlineData("number eq 'open", HttpStatusCode.BadRequest, "BadRequest")]
    [InlineData("postingGroup eq 'DOMESTIC'", HttpStatusCode.BadRequest, "BadRequest")]
    [InlineData("currencyCode eq 'EUR'", HttpStatusCode.NotImplemented, "BadRequest_MethodNotImplemented")]
    public async Task A_filter_the_service_cannot_answer_is_refused(string filter, HttpStatusCode status, string code)
    {
        var reply = await _api.GetAsync("customers?$filter=" + Uri.EscapeDataString(filter));

        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Select_order_top_skip_and_count_shape_the_answer()
    {
        var reply = await _api.GetAsync("customers?$select=number&$orderby=creditLimit desc&$top=1&$skip=1&$count=true");

        var row = Assert.Single(reply.Rows);
        Assert.Equal("C2", row["number"]!.GetValue<string>());
        Assert.Equal(["@odata.etag", "number"], row.Select(member => member.Key));
        Assert.Equal(3, reply.Body["@odata.count"]!.GetValue<int>());
        Assert.Null(reply.NextLink);
        Assert.Equal("BadRequest", (await _api.GetAsync("customers?$select=nonsense")).Code);
        Assert.Equal("BadRequest", (await _api.GetAsync("customers?$search=x")).Code);
    }

    [Fact]
    public async Task Pages_follow_an_opaque_link_to_the_end()
    {
        var first = await _api.GetAsync("customers?$orderby=lastModifiedDateTime", ("Prefer", "odata.maxpagesize=2"));
        var second = await _api.GetAsync(first.NextLink!, ("Prefer", "odata.maxpagesize=2"));

        Assert.Equal(2, first.Rows.Count);
        Assert.StartsWith("https://bc.test/v2.0/the-tenant/production/api/v2.0/companies(", first.NextLink, StringComparison.Ordinal);
        Assert.Contains("&$skiptoken=", first.NextLink, StringComparison.Ordinal);
        Assert.Equal("C3", Assert.Single(second.Rows)["number"]!.GetValue<string>());
        Assert.Null(second.NextLink);
        Assert.Equal("BadRequest", (await _api.GetAsync("customers?$skiptoken=rubbish")).Code);
    }

    [Fact]
    public async Task A_top_above_the_page_goes_on_and_one_within_does_not()
    {
        _api.Simulator.Options.PageLimit = 2;

        var within = await _api.GetAsync("customers?$top=2");
        var above = await _api.GetAsync("customers?$top=3", ("Prefer", "odata.maxpagesize=5000"));
        var rest = await _api.GetAsync(above.NextLink!);

        Assert.Null(within.NextLink);
        Assert.Equal(2, above.Rows.Count);
        Assert.Single(rest.Rows);
        Assert.Null(rest.NextLink);
    }

    [Fact]
    public async Task A_row_that_moves_while_paging_is_seen_twice()
    {
        var first = await _api.GetAsync("customers?$orderby=lastModifiedDateTime", ("Prefer", "odata.maxpagesize=2"));
        _api.Time.Advance(TimeSpan.FromMinutes(1));
        _api.Company.Edit("customers", Guid.Parse(first.Rows[0]["id"]!.GetValue<string>()), ("city", "Brugge"));

        var second = await _api.GetAsync(first.NextLink!);

        Assert.Equal(["C3", "C1"], second.Rows.Select(row => row["number"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Expand_follows_references_and_parts_with_options_of_their_own()
    {
        _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 1m));
        await _api.PostAsync("salesOrders", """{"customerNumber":"C1","salesOrderLines":[{"lineType":"Item","lineObjectNumber":"FLOUR","quantity":1}]}""");

        var reply = await _api.GetAsync("salesOrders?$expand=customer($select=number),currency,salesOrderLines($select=quantity;$expand=item($select=number))");

        var order = Assert.Single(reply.Rows);
        Assert.Equal("C1", order["customer"]!["number"]!.GetValue<string>());
        Assert.Null(order["currency"]);
        Assert.Equal("FLOUR", order["salesOrderLines"]![0]!["item"]!["number"]!.GetValue<string>());
        Assert.Null(order["salesOrderLines"]![0]!["sequence"]);
    }

    [Fact]
    public async Task An_overlong_query_is_refused()
    {
        var reply = await _api.GetAsync("customers?$filter=" + string.Join(" or ", Enumerable.Repeat("number eq 'C1'", 600)));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, reply.Status);
    }

    [Fact]
    public async Task A_lagging_replica_shows_the_past_unless_asked_for_the_present()
    {
        using var lagging = new Api(new BusinessCentralSimulatorOptions { ReplicaLag = TimeSpan.FromSeconds(10) });
        var id = lagging.Company.AddCustomer("C1", "Old");
        lagging.Time.Advance(TimeSpan.FromMinutes(1));
        lagging.Company.Edit("customers", id, ("displayName", "New"));
        var added = lagging.Company.AddCustomer("C2", "Added");

        var old = await lagging.GetAsync($"customers({id})");
        var current = await lagging.GetAsync($"customers({id})", ("Data-Access-Intent", "ReadWrite"));
        var missing = await lagging.GetAsync($"customers({added})");
        var list = await lagging.GetAsync("customers");
        lagging.Time.Advance(TimeSpan.FromSeconds(11));
        var later = await lagging.GetAsync("customers");

        Assert.Equal("Old", old.Text("displayName"));
        Assert.Equal("New", current.Text("displayName"));
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Single(list.Rows);
        Assert.Equal(2, later.Rows.Count);
    }

    [Fact]
    public async Task An_expansion_takes_options_of_its_own()
    {
        var id = _api.Company.Rows("customers")[0]["id"];
        _api.Company.AddItem("I1", "Flour (white)", ("unitPrice", 3m));
        _api.Company.AddItem("I2", "Salt", ("unitPrice", 5m));
        var order = await _api.PostAsync("salesOrders", $$"""
            {"customerId":"{{id}}","salesOrderLines":[{"lineType":"Item","lineObjectNumber":"I1","quantity":1},
            {"lineType":"Item","lineObjectNumber":"I2","quantity":1},{"description":"a;b"}]}
            """);

        var sorted = await _api.GetAsync($"salesOrders({order.Id})?$expand=salesOrderLines($filter=lineType eq 'Item';$orderby=unitPrice desc;$top=1;$count=true;$select=unitPrice;$expand=item($select=number)),currency");
        var quoted = await _api.GetAsync($"salesOrders({order.Id})?$expand=salesOrderLines($filter=contains(description,'(white)') ;$select=description)");
        var semicolon = await _api.GetAsync($"salesOrders({order.Id})?$expand=salesOrderLines($filter=description eq 'a;b')");

        Assert.Equal(2, sorted.Body["salesOrderLines@odata.count"]!.GetValue<int>());
        Assert.Equal("I2", Assert.Single(sorted.Body["salesOrderLines"]!.AsArray())!["item"]!["number"]!.GetValue<string>());
        Assert.Null(sorted.Body["currency"]);
        Assert.Equal("Flour (white)", Assert.Single(quoted.Body["salesOrderLines"]!.AsArray())!["description"]!.GetValue<string>());
        Assert.Single(semicolon.Body["salesOrderLines"]!.AsArray());
    }
}
