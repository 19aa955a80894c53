using System.Net;
using System.Net.Http.Headers;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// Stands right before the gate: stops what must not leave, and learns the limits from what comes back. It tells the shared rules of
/// repetition what Pipedrive means: <c>x-ratelimit-reset</c> is a number of seconds, and a refusal that lasts is not worth a repetition.
/// </summary>
/// <param name="account">What is known of the day and of a block.</param>
/// <param name="all">The window of all requests.</param>
/// <param name="searches">The window of searches, which count for both.</param>
/// <param name="most">Requests in the window that are allowed by configuration; null leaves it to the server.</param>
/// <param name="time">The clock.</param>
internal sealed class LimitKeeping(AccountLimits account, RequestBudget all, RequestBudget searches, int? most, TimeProvider time) : DelegatingHandler
{
    public const int MostSearches = 10;
    private const int LongestReset = 10;
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(2);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var cost = TokenPrices.Of(request.Method, path);
        var isProbe = account.Enter(cost);
        var isAnswered = false;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            isAnswered = true;
            Learn(response, request.Method, path, (cost, isProbe));
            return response;
        }
        finally
        {
            if (isProbe && !isAnswered)
            {
                account.GiveUp();
            }
        }
    }

    private void Learn(HttpResponseMessage response, HttpMethod method, string path, (int Cost, bool IsProbe) request)
    {
        var category = response.IsSuccessStatusCode ? (PipedriveErrorCategory?)null : Refusals.CategoryOf(response, method, path);
        var asked = SafeRetry.RetryAfter(response, time);
        var wait = account.Learn(category, Refusals.Number(response.Headers, Refusals.DailyRemaining), asked, request);
        if (wait is null && category is PipedriveErrorCategory.BurstLimited)
        {
            wait = asked ?? Reset(response) ?? _window;
        }

        if (wait is { } known)
        {
            response.Headers.RetryAfter = new RetryConditionHeaderValue(known);
        }

        if (response.StatusCode != HttpStatusCode.TooManyRequests)
        {
            Adopt(response, TokenPrices.IsSearch(path));
        }
    }

    private void Adopt(HttpResponseMessage response, bool isSearch)
    {
        var told = Refusals.Number(response.Headers, Refusals.BurstLimit) is > 0 and <= int.MaxValue and var limit ? (int?)limit : null;
        var usedUpFor = Refusals.Number(response.Headers, Refusals.BurstRemaining) == 0 ? Reset(response) : null;
        if (isSearch)
        {
            searches.Adopt(told is { } window ? Math.Min(window, MostSearches) : null, usedUpFor);
        }
        else
        {
            all.Adopt(told is { } window ? Math.Min(window, most ?? window) : null, usedUpFor);
        }
    }

    private static TimeSpan? Reset(HttpResponseMessage response) =>
        Refusals.Number(response.Headers, Refusals.BurstReset) is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, LongestReset)) : null;
}
