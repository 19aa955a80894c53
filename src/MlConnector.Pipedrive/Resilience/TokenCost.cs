namespace MlConnector.Pipedrive;

/// <summary>Counts the daily-budget tokens that requests cost, by the documented price of each kind of operation.</summary>
internal sealed class TokenCost : DelegatingHandler
{
    private long _total;

    public long Total => Interlocked.Read(ref _total);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref _total, Of(request.Method, request.RequestUri!.AbsolutePath));
        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>v1 costs twice what v2 costs; lists 10, one record 1, writes 5, deletions 3.</summary>
    internal static int Of(HttpMethod method, string path)
    {
        if (path.EndsWith("/webhooks", StringComparison.Ordinal))
        {
            return 10;
        }

        var factor = path.Contains("/v1/", StringComparison.Ordinal) ? 2 : 1;
        var isList = !char.IsAsciiDigit(path[^1]) && !path.EndsWith("/me", StringComparison.Ordinal);
        return factor * (method == HttpMethod.Get ? (isList ? 10 : 1) : method == HttpMethod.Delete ? 3 : 5);
    }
}
