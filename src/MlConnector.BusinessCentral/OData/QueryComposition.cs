using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>The one place that turns a query into a URL and headers.</summary>
internal sealed class QueryComposition : DelegatingHandler
{
    /// <summary>Under this name the Refit methods hand over the query.</summary>
    public const string Key = "MlConnector.ODataQuery";

    /// <summary>The server's limit.</summary>
    public const int MostPageSize = 20_000;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Error texts and number formats depend on the language.
        request.Headers.TryAddWithoutValidation("Accept-Language", "en-US");
        if (request.Options.TryGetValue(new HttpRequestOptionsKey<ODataQuery?>(Key), out var query) && query is not null)
        {
            if (query is { Filter.IsNever: true, NextLink: null })
            {
                return Task.FromResult(NoRecords(request));
            }

            Apply(query, request);
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static void Apply(ODataQuery query, HttpRequestMessage request)
    {
        if (query.PageSize is { } size)
        {
            request.Headers.TryAddWithoutValidation("Prefer", string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}"));
        }

        if (query.Intent is { } intent)
        {
            request.Headers.TryAddWithoutValidation("Data-Access-Intent", intent.ToString());
        }

        if (query.NextLink is { } link)
        {
            request.RequestUri = Continuation(link, request.RequestUri!);
            return;
        }

        var text = QueryText.Of(query);
        if (text.Length > QueryText.Longest)
        {
            throw QueryText.TooLong(text.Length);
        }

        if (text.Length > 0)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Query = text }.Uri;
        }
    }

    /// <summary>The server cannot be asked for nothing; a constant filter is refused.</summary>
    private static HttpResponseMessage NoRecords(HttpRequestMessage request) => new(HttpStatusCode.OK)
    {
        RequestMessage = request,
        Content = new BufferedContent("""{"value":[],"@odata.count":0}"""u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
    };

    /// <summary>The link is followed as it is, but only below the same collection of the same company on the same server.</summary>
    private static Uri Continuation(string link, Uri current)
    {
        var address = Uri.TryCreate(link, UriKind.Absolute, out var absolute) ? absolute : null;
        return address is not null && OutboundGate.IsSameOrigin(address, current) && address.UserInfo.Length == 0
            && string.Equals(address.AbsolutePath, current.AbsolutePath, StringComparison.OrdinalIgnoreCase)
            ? address
            : throw BusinessCentralException.Protocol("A continuation link leads to another server, company or collection; it was not followed.");
    }
}
