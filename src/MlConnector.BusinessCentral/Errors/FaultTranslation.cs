using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Lets only good answers through: the body is read whole, within bounds and checked to be JSON; everything else becomes a
/// <see cref="BusinessCentralException"/>.
/// </summary>
internal sealed partial class FaultTranslation(TimeSpan timeout, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // The server allows bodies of 350 MB; a page of 20,000 records has about 20 MB.
    private const int MostBytes = 128 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, both.Token).ConfigureAwait(false);
            var body = await BoundedBody.ReadAsync(response.Content, MostBytes, both.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw Refusal(request, response, body);
            }

            if (body.Length > 0 && !WantsBytes(request) && response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
            {
                throw BusinessCentralException.Protocol($"{BusinessCentralException.Shown(request)} returned {response.Content.Headers.ContentType} instead of JSON: {BoundedBody.Excerpt(body)}", request: request);
            }

            var content = new ByteArrayContent(body);
            content.Headers.ContentType = response.Content.Headers.ContentType;
            response.Content = content;
            return response;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw BusinessCentralException.Unreachable(request, exception is OperationCanceledException ? new TimeoutException($"No answer within {timeout}.") : exception);
        }
        catch (GateClosedException closed)
        {
            throw new BusinessCentralException(closed.Message, closed);
        }
    }

    private static bool WantsBytes(HttpRequestMessage request) => request.Headers.Accept.ToString() == "application/octet-stream";

    private BusinessCentralException Refusal(HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        var detail = Detail(body);
        var status = (int)response.StatusCode;
        var correlation = CorrelationPattern().Match(detail?.Message ?? "") is { Success: true } match ? match.Groups[1].Value : Header(response, "x-ms-correlation-id");
        var text = CorrelationPattern().Replace(detail?.Message ?? BoundedBody.Excerpt(body), "").Trim();
        var message = string.Create(CultureInfo.InvariantCulture, $"Business Central refused {BusinessCentralException.Shown(request)} with {status} {detail?.Code}: {text}{Advice(detail?.Code, status)}");
        return new BusinessCentralException(message.Length > 2048 ? message[..2048] : message)
        {
            StatusCode = status,
            Code = detail?.Code,
            CorrelationId = correlation,
            RetryAfter = SafeRetry.RetryAfter(response, time),
            IsTransient = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict
                || (status >= 500 && response.StatusCode != HttpStatusCode.NotImplemented),
            IsOutcomeUnknown = BusinessCentralException.IsWrite(request)
                && (response.StatusCode == HttpStatusCode.RequestTimeout || (status >= 500 && response.StatusCode != HttpStatusCode.NotImplemented)),
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
