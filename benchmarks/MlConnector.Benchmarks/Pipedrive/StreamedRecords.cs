using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlConnector.Benchmarks.Measuring;

namespace MlConnector.Benchmarks.Pipedrive;

/// <summary>The reference: pages read from the live stream with generated serialization, nothing in between.</summary>
internal static class StreamedRecords
{
    public static Task ReadPersonsAsync(Uri server, Tally tally) =>
        ReadAsync(new Uri(server, "/api/v2/persons"), RecordJson.Default.RecordPagePersonRow, tally);

    public static Task ReadOrganizationsAsync(Uri server, Tally tally) =>
        ReadAsync(new Uri(server, "/api/v2/organizations"), RecordJson.Default.RecordPageOrganizationRow, tally);

    private static async Task ReadAsync<T>(Uri list, JsonTypeInfo<RecordPage<T>> json, Tally tally)
        where T : RecordRow
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        for (var query = "?limit=500"; query is not null;)
        {
            using var response = await http.GetAsync(new Uri(list, query), HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync();
            var page = (await JsonSerializer.DeserializeAsync(body, json))!;
            page.Data.ForEach(record => record.AddTo(tally));
            query = page.AdditionalData?.NextCursor is { } cursor ? $"?limit=500&cursor={cursor}" : null;
        }
    }
}
