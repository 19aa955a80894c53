using System.Globalization;

namespace MlConnector.Pipedrive;

/// <summary>The one place that turns a query into a URL.</summary>
internal sealed class QueryComposition : DelegatingHandler
{
    /// <summary>Under this name the Refit methods hand over the query.</summary>
    public const string Key = "MlConnector.ListQuery";

    private const int MostPerPage = 500;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(new HttpRequestOptionsKey<ListQuery>(Key), out var query))
        {
            var text = string.Join('&', Parameters(query).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
            var known = request.RequestUri!.Query.TrimStart('?');
            request.RequestUri = new UriBuilder(request.RequestUri) { Query = known.Length == 0 ? text : $"{known}&{text}" }.Uri;
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static IEnumerable<(string Name, string Value)> Parameters(ListQuery query)
    {
        yield return ("limit", Math.Clamp(query.Limit, 1, MostPerPage).ToString(CultureInfo.InvariantCulture));
        if (query.UpdatedSince is { } since)
        {
            yield return ("updated_since", since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        if (query.SortBy is { } sort)
        {
            yield return ("sort_by", sort);
        }

        if (query.Status.Count > 0)
        {
            yield return ("status", string.Join(',', query.Status));
        }

        if (query.Cursor is { } cursor)
        {
            yield return ("cursor", cursor);
        }
    }
}
