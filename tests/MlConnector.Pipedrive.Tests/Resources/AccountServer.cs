using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.Pipedrive.Tests.Resources;

/// <summary>A server that answers with prepared JSON and keeps what it was asked; the client before it is wired as a user wires it.</summary>
internal sealed class AccountServer : HttpMessageHandler
{
    private readonly Func<HttpRequestMessage, string> _answer;
    private readonly ServiceProvider _services;

    public AccountServer(Func<HttpRequestMessage, string> answer)
    {
        _answer = answer;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddPipedrive(options => (options.BaseAddress, options.ApiToken, options.RequestsPerTwoSeconds) = (new Uri("https://acme.pipedrive.com"), "token", 480))
            .ConfigurePrimaryHandler(_ => this);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new();

    public IPipedriveApi Api => _services.GetRequiredService<IPipedriveApi>();

    /// <summary>How a request is refused; null when it is answered. A refusal is for long, so that nobody waits for its end.</summary>
    public Func<HttpRequestMessage, HttpStatusCode?> Refuses { get; set; } = _ => null;

    public List<string> Requests { get; } = [];

    public List<string> Bodies { get; } = [];

    public static AccountServer Answering(params string[] answers)
    {
        var queue = new Queue<string>(answers);
        return new AccountServer(_ => queue.Count > 1 ? queue.Dequeue() : queue.Peek());
    }

    public static string Page(string items, string? more = null) => $$"""{"success":true,"data":[{{items}}],"additional_data":{{more ?? "{}"}}}""";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        if (Refuses(request) is { } status)
        {
            return new HttpResponseMessage(status) { RequestMessage = request, Headers = { RetryAfter = new(TimeSpan.FromHours(2)) } };
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(_answer(request), Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}
