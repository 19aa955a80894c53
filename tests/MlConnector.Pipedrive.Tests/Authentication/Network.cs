using System.Collections.Concurrent;

namespace MlConnector.Pipedrive.Tests.Authentication;

/// <summary>The way to the simulator: notes what goes over it, and can hold requests back.</summary>
internal sealed class Network(HttpMessageHandler simulator) : DelegatingHandler(simulator)
{
    public ConcurrentQueue<(HttpMethod Method, Uri Address, string? Authorization)> Requests { get; } = new();

    /// <summary>Called before a request reaches the simulator.</summary>
    public Func<HttpRequestMessage, Task>? Before { get; set; }

    public int TokenRequests => CountOf("/oauth/token");

    public int CountOf(string path) => Requests.Count(request => request.Address.AbsolutePath == path);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue((request.Method, request.RequestUri!, request.Headers.Authorization?.ToString()));
        await (Before?.Invoke(request) ?? Task.CompletedTask).WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
