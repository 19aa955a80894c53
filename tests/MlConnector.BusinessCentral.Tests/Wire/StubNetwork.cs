using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace MlConnector.BusinessCentral.Tests.Wire;

/// <summary>A network on which the test answers, and that notes what left and when.</summary>
internal sealed class StubNetwork(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, TimeProvider? time = null) : HttpMessageHandler
{
    public StubNetwork(Func<HttpRequestMessage, HttpResponseMessage> answer, TimeProvider? time = null)
        : this((request, _) => Task.FromResult(answer(request)), time)
    {
    }

    /// <summary>A request as it left.</summary>
    public sealed record Sent(HttpMethod Method, string Address, string? Credential, string Body, DateTimeOffset At);

    public ConcurrentQueue<Sent> Requests { get; } = new();

    public bool IsDisposed { get; private set; }

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>An answer whose body comes from a stream; its length is announced when it is given.</summary>
    public static HttpResponseMessage Streamed(Stream body, long? length = null)
    {
        var content = new StreamContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.ContentLength = length;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    /// <summary>A refusal for now, with whatever stands in its header.</summary>
    public static HttpResponseMessage TooMany(string? retryAfter = null, DateTimeOffset? date = null)
    {
        var response = Json("""{"error":{"code":"Application_TooManyRequests","message":"Too many requests reached."}}""", HttpStatusCode.TooManyRequests);
        response.Headers.Date = date;
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter.Split('|'));
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        Requests.Enqueue(new Sent(request.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.Parameter, body, (time ?? TimeProvider.System).GetUtcNow()));
        var response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
