namespace MlConnector.Pipedrive;

/// <summary>The one place that turns a query into a URL, and that refuses what would delete more than was meant.</summary>
internal sealed class QueryComposition : DelegatingHandler
{
    /// <summary>Under this name the Refit methods hand over the query.</summary>
    public const string Key = "MlConnector.ListQuery";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(new HttpRequestOptionsKey<RequestQuery>(Key), out var query))
        {
            var text = new QueryText();
            query.WriteTo(text);
            var known = request.RequestUri!.Query.TrimStart('?');
            request.RequestUri = new UriBuilder(request.RequestUri) { Query = string.Join('&', new[] { known, text.ToString() }.Where(part => part.Length > 0)) }.Uri;
        }

        // Without ids Pipedrive deletes every line of the deal.
        if (request.Method == HttpMethod.Delete && request.RequestUri!.AbsolutePath.EndsWith("/products", StringComparison.Ordinal) && request.RequestUri.Query.Length == 0)
        {
            throw new ArgumentException("Lines are deleted by their ids only; without ids Pipedrive would delete all of them.");
        }

        return base.SendAsync(request, cancellationToken);
    }
}
