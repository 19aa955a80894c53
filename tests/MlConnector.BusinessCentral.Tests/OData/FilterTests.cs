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
    public async Task Many_values_become_as_many_filters_as_the_query_allows()
    {
        var filters = ODataFilter.AnyOf("displayName", _names.Concat(Enumerable.Range(0, 500).Select(index => $"Somebody {index}")));
        var found = new List<string>();
        foreach (var filter in filters)
        {
            found.AddRange(await FindAsync(filter));
        }

        Assert.InRange(filters.Count, 2, 10);
        Assert.Equal(_names.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.All(ODataFilter.AnyOf("id", Enumerable.Range(0, 300).Select(_ => Guid.NewGuid())), filter => Assert.InRange(Uri.EscapeDataString(filter.ToString()).Length, 1, 6_100));
    }

    [Fact]
    public async Task A_query_longer_than_the_server_takes_is_refused_before_it_is_sent()
    {
        var filter = Enumerable.Range(0, 400).Select(index => ODataFilter.Equal("displayName", $"Somebody {index}")).Aggregate((left, right) => left.Or(right));

        await Assert.ThrowsAsync<NotSupportedException>(() => FindAsync(filter));

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
        var found = await _client.Api.ListCustomersAsync(new ODataQuery { Filter = filter }, Cancellation).Select(customer => customer.DisplayName!).ToListAsync(Cancellation);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static bool IsUnicode(string text) => text.Length <= 100 && !text.Any(char.IsSurrogate) && !text.Contains('\0', StringComparison.Ordinal);
}
