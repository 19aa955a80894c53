using System.Text.Json;
using MlConnector.Benchmarks.Measuring;

namespace MlConnector.Benchmarks.BusinessCentral;

/// <summary>The reference: pages read from the live stream with generated serialization, nothing in between.</summary>
internal static class StreamedCustomers
{
    public static async Task ReadAsync(Uri server, Tally tally)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        for (var address = new Uri(server, CustomerAddress.Path); address is not null;)
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync();
            var page = (await JsonSerializer.DeserializeAsync(body, CustomerJson.Default.CustomerPage))!;
            page.Value.ForEach(customer => customer.AddTo(tally));
            address = page.NextLink is { } link ? new Uri(link) : null;
        }
    }
}
