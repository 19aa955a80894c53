using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.Testing.Tests.Pipedrive;

/// <summary>A simulated account, reached by plain HTTP.</summary>
internal sealed class Account : IDisposable
{
    private readonly HttpClient _client;

    public Account(PipedriveSimulatorOptions? options = null)
    {
        Simulator = new PipedriveSimulator(options, Time);
        _client = new HttpClient(Simulator.CreateHandler()) { BaseAddress = new Uri("https://pipedrive.test/") };
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public PipedriveSimulator Simulator { get; }

    public void Dispose() => _client.Dispose();

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PatchAsync(string path, string body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<Answer> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Answer> SendAsync(HttpMethod method, string path, string? body) => SendAsync(method, path, body, "simulated-token");

    public Task<Answer> SendAsync(HttpMethod method, string path, string? body, string token) =>
        SendAsync(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), request => request.Headers.Add("x-api-token", token));

    /// <summary>Sends whatever content with whatever credentials.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content };
        prepare(request);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)! : new JsonObject(), response.Headers.ToDictionary(header => header.Key, header => header.Value.Single()))
        {
            Text = text,
        };
    }
}

internal sealed record Answer(HttpStatusCode Status, JsonNode Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as it came.</summary>
    public string Text { get; init; } = "";

    public JsonNode Data => Body["data"]!;

    /// <summary>The number of the record that the answer shows.</summary>
    public long Id => Data["id"]!.GetValue<long>();

    public string Error => (string?)Body["error"] ?? "";

    public IReadOnlyList<long> Ids => [.. Body["data"]!.AsArray().Select(record => record!["id"]!.GetValue<long>())];

    public IReadOnlyList<JsonNode> Found => [.. Body["data"]!["items"]!.AsArray().Select(hit => hit!["item"]!)];

    public string? Cursor => (string?)Body["additional_data"]?["next_cursor"];
}
