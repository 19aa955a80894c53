using System.Globalization;
using System.Text;

namespace MlConnector.BusinessCentral;

/// <summary>The one place that turns a query into a URL and headers. Names keep their literal <c>$</c>: some servers do not know <c>%24filter</c>.</summary>
internal sealed class QueryComposition : DelegatingHandler
{
    /// <summary>Under this name the Refit methods hand over the query.</summary>
    public const string Key = "MlConnector.ODataQuery";

    private const int MostPageSize = 20_000;
    private const int LongestQuery = 8_099;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Error texts and number formats depend on the language.
        request.Headers.TryAddWithoutValidation("Accept-Language", "en-US");
        if (request.Options.TryGetValue(new HttpRequestOptionsKey<ODataQuery?>(Key), out var query) && query is not null)
        {
            Apply(query, request);
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static void Apply(ODataQuery query, HttpRequestMessage request)
    {
        if (query.PageSize is { } size)
        {
            request.Headers.TryAddWithoutValidation("Prefer", string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={Math.Clamp(size, 1, MostPageSize)}"));
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

        var text = Text(query);
        if (text.Length > LongestQuery)
        {
            throw new NotSupportedException($"The query has {text.Length} characters; Business Central takes {LongestQuery}. Split the filter, for example with ODataFilter.AnyOf, or select fewer members.");
        }

        if (text.Length > 0)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Query = text }.Uri;
        }
    }

    private static string Text(ODataQuery query)
    {
        var text = new StringBuilder();
        Add(text, "$filter", query.Filter?.ToString());
        Add(text, "$orderby", string.Join(',', query.OrderBy));
        Add(text, "$select", string.Join(',', query.Select));
        Add(text, "$expand", string.Join(',', query.Expand));
        Add(text, "$top", query.Top?.ToString(CultureInfo.InvariantCulture));
        Add(text, "$count", query.Count ? "true" : null);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>The link is followed as it is, but only below the same collection of the same company on the same server.</summary>
    private static Uri Continuation(string link, Uri current)
    {
        var address = Uri.TryCreate(link, UriKind.Absolute, out var absolute) ? absolute : null;
        return address is not null && Http.OutboundGate.IsSameOrigin(address, current) && address.UserInfo.Length == 0
            && string.Equals(address.AbsolutePath, current.AbsolutePath, StringComparison.OrdinalIgnoreCase)
            ? address
            : throw BusinessCentralException.Protocol("A continuation link leads to another server, company or collection; it was not followed.");
    }
}
