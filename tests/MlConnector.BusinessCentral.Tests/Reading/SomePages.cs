using System.Globalization;

namespace MlConnector.BusinessCentral.Tests.Reading;

/// <summary>Pages of customers as a server writes them.</summary>
internal static class SomePages
{
    /// <summary>One customer of about 300 bytes.</summary>
    public static string Customer(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"@odata.etag":"W/\"{{{number}}}\"","id":"{{{Id(number)}}}","number":"C{{{number}}}","displayName":"Söhne {{{number}}} 你好 \" \\ \u00e9","addressLine1":"{{{new string('a', 100)}}}","creditLimit":{{{number}}}.50,"blocked":"_x0020_","more":{"list":[1,2,{"x":null}]}}""");

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Records of a page, separated.</summary>
    public static string Customers(int from, int count) => string.Join(',', Enumerable.Range(from, count).Select(Customer));

    public static string Page(int from, int count, string? next = null) =>
        $$"""{"@odata.context":"https://erp.test/$metadata#customers","value":[{{Customers(from, count)}}]{{(next is null ? "" : $",\"@odata.nextLink\":\"{next}\"")}}}""";

    public static string Link(int position) => string.Create(CultureInfo.InvariantCulture, $"{Wire.Wiring.ApiRoot}/companies({Guid.Empty})/customers?$skiptoken={position}");
}
