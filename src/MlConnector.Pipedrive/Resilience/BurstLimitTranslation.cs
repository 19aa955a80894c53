using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace MlConnector.Pipedrive;

/// <summary>
/// Tells the shared repetition rules what Pipedrive means: <c>x-ratelimit-reset</c> is the number of seconds to wait (not a time), and a
/// refusal for the day is not worth a repetition.
/// </summary>
internal sealed class BurstLimitTranslation : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.TooManyRequests && response.Headers.RetryAfter is null)
        {
            var daily = Number(response, "x-daily-ratelimit-token-remaining") == 0 || Number(response, "x-ratelimit-remaining") > 0;
            var seconds = daily ? 900 : Number(response, "x-ratelimit-reset") ?? 2;
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 900)));
        }

        return response;
    }

    private static long? Number(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
