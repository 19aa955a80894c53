using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.BusinessCentral;

/// <summary>Answers handshakes, and takes notifications or refuses them.</summary>
internal sealed class Subscriber : HttpMessageHandler
{
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public bool IsSilent { get; set; }

    public Func<string, string> Echo { get; set; } = token => token;

    public List<Uri> Handshakes { get; } = [];

    public List<JsonArray> Calls { get; } = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsSilent)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        if (request.Content is null)
        {
            Handshakes.Add(request.RequestUri!);
            var token = request.RequestUri!.Query.Split("validationToken=")[1];
            return new HttpResponseMessage(Status) { Content = new StringContent(Echo(token)) };
        }

        Requests.Add(request);
        Calls.Add(JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!["value"]!.AsArray());
        return new HttpResponseMessage(Status);
    }
}
