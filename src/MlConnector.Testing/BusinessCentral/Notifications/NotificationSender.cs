using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Notifications;

/// <summary>Calls a subscriber: to prove its address, and to tell it of changes. Both have a limit of time.</summary>
internal sealed class NotificationSender(HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_proofLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_sendLimit = TimeSpan.FromSeconds(30);
    private readonly WebhookPost _post = new(handler);

    public void Dispose() => _post.Dispose();

    /// <summary>Whether the address gives a token back, as it was and alone, in time.</summary>
    public async Task<bool> ProveAsync(Uri address)
    {
        var token = Guid.NewGuid().ToString();
        var target = new UriBuilder(address) { Query = (address.Query.Length > 1 ? address.Query[1..] + "&" : "") + "validationToken=" + token };
        return await WithinAsync(s_proofLimit, limit => _post.AskAsync(target.Uri, limit), null, CancellationToken.None).ConfigureAwait(false) == token;
    }

    /// <summary>The status of the answer; 0 when there was none in time.</summary>
    public Task<int> SendAsync(NotificationCall call, CancellationToken cancellationToken)
    {
        var correlation = Guid.NewGuid().ToString();
        return WithinAsync(s_sendLimit, limit => _post.SendJsonAsync(
            new Uri(call.Address),
            call.Body(),
            headers =>
            {
                headers.Add("Accept", "application/json");
                headers.Add("clientRequestId", correlation);
                headers.Add("x-ms-correlation-id", correlation);
            },
            limit), 0, cancellationToken);
    }

    private async Task<T> WithinAsync<T>(TimeSpan limit, Func<CancellationToken, Task<T>> call, T otherwise, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await call(either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return otherwise;
        }
    }
}
