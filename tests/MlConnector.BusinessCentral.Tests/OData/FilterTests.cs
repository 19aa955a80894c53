using CsCheck;
using MlConnector.BusinessCentral.Tests.Resources;

namespace MlConnector.BusinessCentral.Tests.OData;

public sealed class FilterTests : IDisposable
{
    private static readonly string[] _names =
    [
        "Acme", "ACME", "acme", "O'Brien", "O''Brien", "' or 1 eq 1 or displayName eq '", "a&b=c", "a+b", "a b", "100%", "%27", "#1", "Söhne", "日本", "😀", "a/b?c", "x')&$top=1", "\\", "\"", "eq", "null", "A;B,C",
    ];

    private readonly SimulatedCompanyClient _client = new();

    public FilterTests()
    {
        foreach (var name in _names)
        {
            _client.Company.AddCustomer(null, name);
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Equality_finds_exactly_the_record_with_the_text()
    {
        foreach (var name in _names)
        {
            Assert.Equal([name], await FindAsync(ODataFilter.Equal("displayName", name)));
        }
    }

    [Fact]
    public async Task Any_text_finds_what_a_comparison_in_memory_finds() =>
        await Gen.String[0, 20].Where(IsUnicode).SampleAsync(
            async text =>
            {
                var expected = _names.Where(name => name.Contains(text, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
                return text.Length == 0
                    || ((await FindAsync(ODataFilter.Equal("displayName", text))).SequenceEqual(_names.Where(name => name == text))
                        && (await FindAsync(ODataFilter.Contains("displayName", text))).SequenceEqual(expected));
            },
            iter: 200, threads: 1);

    [Fact]
    public async Task Beginnings_inequality_and_both_at_once()
    {
        Assert.Equal(["O''Brien", "O'Brien"], await FindAsync(ODataFilter.StartsWith("displayName", "O'")));
        Assert.Equal(_names.Length - 1, (await FindAsync(ODataFilter.NotEqual("displayName", "Acme"))).Count);
        Assert.Equal(["O''Brien"], await FindAsync(ODataFilter.StartsWith("displayName", "O").And(ODataFilter.NotEqual("displayName", "O'Brien"))));
    }

    [Fact]
    public async Task Many_values_are_read_in_as_many_requests_as_the_query_allows()
    {
        var found = await FindAsync(ODataFilter.AnyOf("displayName", _names.Concat(Enumerable.Range(0, 500).Select(index => $"Somebody {index}"))));

        Assert.Equal(_names.Order(StringComparer.Ordinal), found);
        var requests = _client.Simulator.Journal.Entries.Where(entry => entry.Path.EndsWith("/customers", StringComparison.Ordinal)).ToList();
        Assert.InRange(requests.Count, 3, 4);
    }

    [Fact]
    public async Task One_of_no_values_finds_nothing_and_asks_nobody()
    {
        Assert.Empty(await FindAsync(ODataFilter.AnyOf("displayName", Array.Empty<string>())));
        Assert.Empty((await _client.Api.GetCustomersPageAsync(new ODataQuery<Customer>().Where(ODataFilter.AnyOf("id", Array.Empty<Guid>())), Cancellation)).Value);
        Assert.DoesNotContain(_client.Simulator.Journal.Entries, entry => entry.Path.EndsWith("/customers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_query_that_is_too_long_and_cannot_be_divided_is_refused_before_it_is_sent()
    {
        var many = ODataFilter.AnyOf("displayName", Enumerable.Range(0, 400).Select(index => $"Somebody {index}"));
        var query = new ODataQuery<Customer>().Where(many);

        await Assert.ThrowsAsync<NotSupportedException>(() => _client.Api.GetCustomersPageAsync(query, Cancellation));
        await Assert.ThrowsAsync<NotSupportedException>(() => _client.Api.ListCustomersAsync(query.OrderBy(customer => customer.Number), Cancellation).CountAsync(Cancellation).AsTask());

        Assert.DoesNotContain(_client.Simulator.Journal.Entries, entry => entry.Path.EndsWith("/customers", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_server_would_refuse_or_misread_cannot_be_written()
    {
        Assert.Throws<NotSupportedException>(() => ODataFilter.Equal("city", "x").Or(ODataFilter.Equal("displayName", "y")));
        Assert.Throws<ArgumentException>(() => ODataFilter.Equal("city eq 'x' or displayName", "y"));
        Assert.Throws<ArgumentException>(() => ODataFilter.Equal("city", "\uD800"));
        Assert.Throws<ArgumentException>(() => ODataFilter.Contains("city", "a\uDC00"));
    }

    [Fact]
    public void Literals_are_typed_and_do_not_depend_on_the_culture()
    {
        Assert.Equal("unitPrice ge 1234.5", ODataFilter.AtLeast("unitPrice", 1234.5m).ToString());
        Assert.Equal("taxLiable eq true", ODataFilter.Equal("taxLiable", true).ToString());
        Assert.Equal("orderDate lt 2026-03-01", ODataFilter.Before("orderDate", new DateOnly(2026, 3, 1)).ToString());
        Assert.Equal("city eq null", ODataFilter.IsBlank("city").ToString());
    }

    private async Task<IReadOnlyList<string>> FindAsync(ODataFilter filter)
    {
        var found = await _client.Api.ListCustomersAsync(new ODataQuery<Customer>().Where(filter), Cancellation).Select(customer => customer.DisplayName!).ToListAsync(Cancellation);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static bool IsUnicode(string text) => text.Length <= 100 && !text.Any(char.IsSurrogate) && !text.Contains('\0', StringComparison.Ordinal);
}
