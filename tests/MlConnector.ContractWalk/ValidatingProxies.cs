using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlConnector.ContractWalk;

/// <summary>Sends each request to the proxy of its version and keeps what the proxies find.</summary>
internal sealed partial class ValidatingProxies(Uri v1, Uri v2, HttpMessageHandler network) : DelegatingHandler(network)
{
    private const string Header = "sl-violations";

    /// <summary>Every violation once: method, address, place and what is wrong.</summary>
    public SortedSet<string> Violations { get; } = new(StringComparer.Ordinal);

    /// <summary>The addresses that were called.</summary>
    public SortedSet<string> Operations { get; } = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var isFirst = path.StartsWith("/api/v1/", StringComparison.Ordinal);
        var operation = $"{request.Method} /{(isFirst ? "v1" : "v2")}/{Ids().Replace(path["/api/v1/".Length..], "{}")}";
        var target = new Uri(isFirst ? v1 : v2, path["/api/v1".Length..] + request.RequestUri.Query);
        var response = await SendToAsync(target, request, cancellationToken);
        Operations.Add(operation);
        if (!response.IsSuccessStatusCode)
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            Violations.Add($"{operation} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        }

        foreach (var text in response.Headers.TryGetValues(Header, out var values) ? values : [])
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            Keep(operation, text, await response.Content.ReadAsStringAsync(cancellationToken));
        }

        return response;
    }

    // The client sees its own address again, as it repeats a request only there.
    private async Task<HttpResponseMessage> SendToAsync(Uri target, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri;
        request.RequestUri = target;
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = address;
        }
    }

    private void Keep(string operation, string text, string body)
    {
        if (text[0] != '[')
        {
            Violations.Add($"{operation} has more violations than a header takes: {text}");
            return;
        }

        using var found = JsonDocument.Parse(text);
        foreach (var violation in found.RootElement.EnumerateArray())
        {
            var parts = violation.GetProperty("location").EnumerateArray().Select(part => part.ToString()).ToList();
            var place = string.Join('.', parts.Select(part => Index().Replace(part, "[]")));
            Violations.Add($"{operation} {place}: {Index().Replace(violation.GetProperty("message").GetString()!, "[]")}{(IsNull(parts, body) ? " (is null)" : "")}");
        }
    }

    private static bool IsNull(List<string> place, string body)
    {
        if (place is not ["response", "body", .. var members] || members.Count == 0)
        {
            return false;
        }

        using var answer = JsonDocument.Parse(body);
        var value = answer.RootElement;
        foreach (var member in members)
        {
            value = value.ValueKind == JsonValueKind.Array ? value[int.Parse(member, CultureInfo.InvariantCulture)] : value.GetProperty(member);
        }

        return value.ValueKind == JsonValueKind.Null;
    }

    [GeneratedRegex(@"(?<=/)([0-9]+|[0-9a-f]{40}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=/|$)")]
    private static partial Regex Ids();

    [GeneratedRegex(@"(?<=^|\.)[0-9]+(?=\.|$)")]
    private static partial Regex Index();
}
