using System.Text.Json;
using MlConnector.Benchmarks.Measuring;
using Refit;

namespace MlConnector.Benchmarks.Pipedrive;

/// <summary>The lists as Refit's README shows an API.</summary>
internal interface IRefitRecords
{
    [Get("/api/v2/persons")]
    Task<RecordPage<PersonRow>> GetPersonsAsync(int limit, string? cursor);

    [Get("/api/v2/organizations")]
    Task<RecordPage<OrganizationRow>> GetOrganizationsAsync(int limit, string? cursor);
}

/// <summary>Refit with its defaults, except for the names of the members: a typed page is the return value.</summary>
internal static class RefitRecords
{
    private static readonly RefitSettings _settings = new(new SystemTextJsonContentSerializer(
        new JsonSerializerOptions(SystemTextJsonContentSerializer.GetDefaultJsonSerializerOptions()) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }));

    public static Task ReadPersonsAsync(Uri server, Tally tally) => ReadAsync(server, (api, cursor) => api.GetPersonsAsync(500, cursor), tally);

    public static Task ReadOrganizationsAsync(Uri server, Tally tally) => ReadAsync(server, (api, cursor) => api.GetOrganizationsAsync(500, cursor), tally);

    private static async Task ReadAsync<T>(Uri server, Func<IRefitRecords, string?, Task<RecordPage<T>>> read, Tally tally)
        where T : RecordRow
    {
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = server };
        var api = RestService.For<IRefitRecords>(http, _settings);
        string? cursor = null;
        do
        {
            var page = await read(api, cursor);
            page.Data.ForEach(record => record.AddTo(tally));
            cursor = page.AdditionalData?.NextCursor;
        }
        while (cursor is not null);
    }
}
