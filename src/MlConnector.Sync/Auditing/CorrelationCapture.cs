namespace MlConnector.Sync.Auditing;

/// <summary>Notes the correlation id of every answer for the attempt that asked.</summary>
internal sealed class CorrelationCapture(Side side) : DelegatingHandler
{
    private static readonly string[] _headers = ["x-ms-correlation-id", "ms-correlation-x", "x-correlation-id", "request-id"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (RemoteTrace.Current is { } trace)
        {
            trace.Saw(side, IdOf(response), request.Method != HttpMethod.Get);
        }

        return response;
    }

    private static string? IdOf(HttpResponseMessage response) => _headers
        .Select(name => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null)
        .FirstOrDefault(id => id is not null);
}
