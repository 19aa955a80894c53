using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.Testing.Tests.BusinessCentral;

/// <summary>A simulator with one company, reached by plain HTTP.</summary>
internal sealed class Api : IDisposable
{
    private readonly HttpClient _client;

    public Api(BusinessCentralSimulatorOptions? options = null)
    {
        Simulator = new BusinessCentralSimulator(options, Time);
        Company = Simulator.AddCompany("The Distributor");
        _client = new HttpClient(Simulator.CreateHandler()) { BaseAddress = Address };
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public BusinessCentralSimulator Simulator { get; }

    public SimulatedCompany Company { get; }

    public Uri Address { get; } = new("https://bc.test/v2.0/the-tenant/production/api/v2.0/");

    public string Authorization { get; set; } = "Basic " + Convert.ToBase64String("simulator-user:simulator-key"u8.ToArray());

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Reply> PostAsync(string path, string body = "") => SendAsync(HttpMethod.Post, path, body);

    public Task<Reply> PatchAsync(string path, string? etag, string body) =>
        SendAsync(HttpMethod.Patch, path, body, etag is null ? [] : [("If-Match", etag)]);

    public Task<Reply> DeleteAsync(string path, string? etag = null) => SendAsync(HttpMethod.Delete, path, null, etag is null ? [] : [("If-Match", etag)]);

    public Task<Reply> PutContentAsync(string path, string? etag, byte[] content) =>
        ExchangeAsync(HttpMethod.Patch, path, new ByteArrayContent(content), etag is null ? [] : [("If-Match", etag)]);

    public async Task<byte[]> GetContentAsync(string path) => (await GetAsync(path)).Content;

    public Task<Reply> SendAsync(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers) =>
        ExchangeAsync(method, path, body is null ? (HttpContent?)null : new StringContent(body, Encoding.UTF8, path.EndsWith("/token", StringComparison.Ordinal)
            ? new MediaTypeHeaderValue("application/x-www-form-urlencoded") : new MediaTypeHeaderValue("application/json")), headers);

    private async Task<Reply> ExchangeAsync(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        var target = path.StartsWith("http", StringComparison.Ordinal) || path.StartsWith('/') ? path
            : path.StartsWith("companies", StringComparison.Ordinal) || path.StartsWith("subscriptions", StringComparison.Ordinal) ? path : $"companies({Company.Id})/{path}";
        using var request = new HttpRequestMessage(method, new Uri(target, UriKind.RelativeOrAbsolute));
        request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = content;

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(bytes);
        return new Reply(response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : [], response.Headers.RetryAfter?.ToString(), bytes);
    }

    public void Dispose() => _client.Dispose();
}

internal sealed record Reply(HttpStatusCode Status, JsonObject Body, string? RetryAfter, byte[] Content)
{
    public string? Code => Body["error"]?["code"]?.GetValue<string>();

    public string Message => Body["error"]!["message"]!.GetValue<string>();

    public string Id => Body["id"]!.GetValue<string>();

    public string ETag => Body["@odata.etag"]!.GetValue<string>();

    public string? NextLink => Body["@odata.nextLink"]?.GetValue<string>();

    public IReadOnlyList<JsonObject> Rows => [.. Body["value"]!.AsArray().Select(row => row!.AsObject())];

    public string Text(string name) => Body[name]!.GetValue<string>();

    public decimal Amount(string name) => Body[name]!.GetValue<decimal>();
}
