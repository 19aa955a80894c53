using System.Linq.Expressions;

namespace MlConnector.BusinessCentral.Tests.OData;

/// <summary>Conditions in C# and what they become, without a server.</summary>
public sealed class QueryTests
{
    private static readonly DateTimeOffset _time = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2));
    private static readonly string _city = "Gent";

    public static TheoryData<string, Expression<Func<Customer, bool>>> Conditions()
    {
        string? nothing = null;
        var (limit, numbers, ids) = (1000, new[] { "C1", "C2", "C1" }, new List<Guid> { Guid.Empty });
        var wish = new { City = "O'Brien" };
        return new TheoryData<string, Expression<Func<Customer, bool>>>
        {
            { "city eq 'Gent'", c => c.City == _city },
            { "city eq 'O''Brien'", c => c.City == wish.City },
            { "city eq null", c => c.City == nothing },
            { "city ne null", c => !string.IsNullOrEmpty(c.City) },
            { "city eq null", c => string.IsNullOrEmpty(c.City) },
            { "(city ne 'x') and (creditLimit ge 1000)", c => c.City != "x" && c.CreditLimit >= limit },
            { "creditLimit lt 12.5", c => 12.5m > c.CreditLimit },
            { "taxLiable eq true", c => c.TaxLiable == true },
            { "taxLiable eq false", c => !c.TaxLiable!.Value },
            { "currencyId eq 00000000-0000-0000-0000-000000000000", c => c.CurrencyId == Guid.Empty },
            { "lastModifiedDateTime ge 2026-03-01T09:50:00.000Z", c => c.LastModifiedDateTime >= _time.AddMinutes(-10) },
            { "number eq 'C1' or number eq 'C2'", c => numbers.Contains(c.Number) },
            { "id eq 00000000-0000-0000-0000-000000000000", c => ids.Contains(c.Id) },
            { "city eq 'a' or city eq 'b' or city eq 'c'", c => c.City == "a" || c.City == "b" || c.City == "c" },
            { "creditLimit lt 1 or creditLimit gt 9", c => c.CreditLimit < 1 || c.CreditLimit > 9 },
            { "contains(displayName,'a')", c => c.DisplayName!.Contains('a') },
            { "startswith(displayName,'ab')", c => c.DisplayName!.StartsWith("ab", StringComparison.Ordinal) },
            { "endswith(tolower(displayName),'gmbh')", c => c.DisplayName!.EndsWith("GmbH", StringComparison.OrdinalIgnoreCase) },
            { "startswith(tolower(email),'a@')", c => c.Email!.ToLowerInvariant().StartsWith("a@", StringComparison.Ordinal) },
            { "tolower(email) eq 'a@b.example'", c => c.Email!.Equals("A@B.example", StringComparison.OrdinalIgnoreCase) },
            { "blocked eq '_x0020_'", c => c.Blocked == "" },
            { "type eq 'Robot_x0020_Arm'", c => c.Type == "Robot Arm" },
        };
    }

    public static TheoryData<string, Expression<Func<Customer, bool>>> Refusals() => new()
    {
        { "'or' across members", c => c.City == "a" || c.Number == "b" },
        { "not with another member", c => c.City == c.State },
        { "rounds times", c => c.LastModifiedDateTime == _time },
        { "'not' is not documented", c => !(c.City == "a") },
        { "always true or false", c => true },
        { "never null", c => c.CurrencyId == null },
        { "knows contains", c => c.City!.IsNormalized() },
        { "record itself", c => c.City!.Length == 3 },
        { "always returns it", c => c.ETag == ETag.Any },
        { "eq, ne, gt", c => c.TaxLiable!.Value ^ true },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_becomes_a_filter(string expected, Expression<Func<Customer, bool>> condition) =>
        Assert.Equal(expected, new ODataQuery<Customer>().Where(condition).Filter!.ToString());

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_the_server_refuses_or_ignores_is_refused_with_the_reason(string reason, Expression<Func<Customer, bool>> condition) =>
        Assert.Contains(reason, Assert.Throws<NotSupportedException>(() => new ODataQuery<Customer>().Where(condition)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_day_that_is_null_is_the_first_of_all() =>
        Assert.Equal("dueDate eq 0001-01-01", new ODataQuery<SalesInvoice>().Where(invoice => invoice.DueDate == null).Filter!.ToString());

    [Fact]
    public void A_text_longer_than_its_member_is_refused_with_the_member_s_name()
    {
        var number = new string('1', 21);
        Assert.Contains("'number' has at most 20", Assert.Throws<ArgumentException>(() => new ODataQuery<Customer>().Where(customer => customer.Number == number)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_options_together_are_one_query()
    {
        var query = new ODataQuery<SalesOrder>()
            .Where(order => order.CustomerNumber == "C1").Where(order => order.OrderDate < new DateOnly(2026, 3, 1))
            .OrderByDescending(order => order.LastModifiedDateTime).OrderBy(order => order.Number)
            .Select(order => order.Number, order => order.TotalAmountIncludingTax)
            .Expand(order => order.SalesOrderLines, lines => lines.Where(line => line.Quantity > 0).Select(line => line.Description))
            .Take(5).WithCount();

        Assert.Equal(
            "$filter=(customerNumber eq 'C1') and (orderDate lt 2026-03-01)&$orderby=lastModifiedDateTime desc,number&$select=number,totalAmountIncludingTax"
            + "&$expand=salesOrderLines($filter=quantity gt 0;$select=description)&$top=5&$count=true",
            Uri.UnescapeDataString(QueryText.Of(query)));
    }

    [Fact]
    public void A_query_is_not_changed_by_what_is_built_on_it()
    {
        var all = new ODataQuery<Customer>();

        Assert.NotEqual(all, all.Where(customer => customer.City == "Gent"));
        Assert.Null(all.Filter);
    }
}
