using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

/// <summary>Takes webhook calls and answers them as it is told.</summary>
internal sealed class Receiver : HttpMessageHandler
{
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public List<Call> Calls { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public DateTimeOffset Now { get; set; }

    /// <summary>Called before the answer; lets it never come.</summary>
    public Func<CancellationToken, Task>? Hold { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = await request.Content!.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.Single());
        Calls.Add(new Call((int)(Now - _start).TotalSeconds, text, JsonNode.Parse(text)!, headers));
        await (Hold?.Invoke(cancellationToken) ?? Task.CompletedTask);
        return new HttpResponseMessage(Status);
    }

    internal sealed record Call(int Second, string Text, JsonNode Body, IReadOnlyDictionary<string, string> Headers)
    {
        public JsonNode Meta => Body["meta"]!;

        public int Attempt => Meta["attempt"]!.GetValue<int>();

        public string Action => (string)Meta["action"]!;

        public string Id => (string)Meta["id"]!;
    }
}
