using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>Turns an error answer, whole or part of a batch, into an exception.</summary>
internal static partial class Refusals
{
    private const int LongestMessage = 2048;

    public static BusinessCentralException Of(string shown, HttpResponseMessage response, byte[] body, bool isWrite, TimeSpan? retryAfter) =>
        Of(shown, (int)response.StatusCode, Detail(body), BoundedBody.Excerpt(body), isWrite, (retryAfter, Header(response, "x-ms-correlation-id")));

    public static BusinessCentralException Of(string shown, BatchPartAnswer part, bool isWrite)
    {
        var header = part.Headers?.FirstOrDefault(pair => pair.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value;
        TimeSpan? retryAfter = int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
        var text = part.Body is { } body ? body.GetRawText() : "";
        return Of(shown, part.Status, Detail(System.Text.Encoding.UTF8.GetBytes(text)), text, isWrite, (retryAfter, null));
    }

    private static BusinessCentralException Of(
        string shown, int status, ErrorDetail? detail, string otherwise, bool isWrite, (TimeSpan? RetryAfter, string? CorrelationId) headers)
    {
        var correlation = CorrelationPattern().Match(detail?.Message ?? "") is { Success: true } match ? match.Groups[1].Value : headers.CorrelationId;
        var text = CorrelationPattern().Replace(detail?.Message ?? otherwise, "").Trim();
        var message = string.Create(CultureInfo.InvariantCulture, $"Business Central refused {shown} with {status} {detail?.Code}: {text}{Advice(detail?.Code, status)}");
        var isServerFault = status >= 500 && status != (int)HttpStatusCode.NotImplemented;
        return new BusinessCentralException(message.Length > LongestMessage ? message[..LongestMessage] : message)
        {
            StatusCode = status,
            Code = detail?.Code,
            CorrelationId = correlation,
            RetryAfter = headers.RetryAfter,
            IsTransient = isServerFault || (HttpStatusCode)status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict,
            IsOutcomeUnknown = isWrite && (isServerFault || status == (int)HttpStatusCode.RequestTimeout),
        };
    }

    private static ErrorDetail? Detail(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, BusinessCentralJsonContext.Default.ErrorBody)?.Error;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string Advice(string? code, int status) => (code, status) switch
    {
        (BusinessCentralErrorCodes.InvalidCredentials, _) or (_, 401) =>
            " Check client id and secret, admin consent for API.ReadWrite.All, and that the app is enabled on the page 'Microsoft Entra Applications' in Business Central.",
        (_, 403) => " Assign the app a permission set that allows this on the page 'Microsoft Entra Applications'.",
        (_, 405) => " On-premises, the API has to be switched on (ODataServicesEnabled, ApiServicesEnabled).",
        _ => "",
    };

    [GeneratedRegex(@"CorrelationId:\s+([0-9a-fA-F-]{36})\.?")]
    private static partial Regex CorrelationPattern();
}
