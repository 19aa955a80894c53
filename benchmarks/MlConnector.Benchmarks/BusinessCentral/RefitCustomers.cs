using MlConnector.Benchmarks.Measuring;
using Refit;

namespace MlConnector.Benchmarks.BusinessCentral;

/// <summary>The customers as Refit's README shows an API.</summary>
internal interface IRefitCustomers
{
    [Get("/customers")]
    Task<CustomerPage> GetCustomersAsync([AliasAs("$skiptoken")] string? skipToken);
}

/// <summary>Refit with its defaults: a typed page is the return value.</summary>
internal static class RefitCustomers
{
    public static async Task ReadAsync(Uri server, Tally tally)
    {
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(server, CustomerAddress.Api) };
        var api = RestService.For<IRefitCustomers>(http);
        for (string? token = null, link = ""; link is not null;)
        {
            var page = await api.GetCustomersAsync(token);
            page.Value.ForEach(customer => customer.AddTo(tally));
            link = page.NextLink;
            token = link?.Split('=')[^1];
        }
    }
}
