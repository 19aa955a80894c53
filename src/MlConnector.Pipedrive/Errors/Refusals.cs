using System.Globalization;
using System.Net.Http.Headers;

namespace MlConnector.Pipedrive;

/// <summary>Tells refusals apart by status, type of content and headers; never by text.</summary>
internal static class Refusals
{
    public const string DailyRemaining = "x-daily-ratelimit-token-remaining";
    public const string BurstLimit = "x-ratelimit-limit";
    public const string BurstRemaining = "x-ratelimit-remaining";
    public const string BurstReset = "x-ratelimit-reset";

    public static PipedriveErrorCategory CategoryOf(HttpResponseMessage response, HttpMethod method, string path) => (int)response.StatusCode switch
    {
        401 => PipedriveErrorCategory.Unauthorized,
        403 when !IsJson(response) => PipedriveErrorCategory.Blocked,
        // 415 says that a feature is not enabled, not that a type of content is wrong.
        402 or 403 or 415 => PipedriveErrorCategory.Forbidden,
        404 or 410 => PipedriveErrorCategory.NotFound,
        429 => IsDailyBudget(response, method, path) ? PipedriveErrorCategory.DailyBudgetExhausted : PipedriveErrorCategory.BurstLimited,
        408 or >= 500 or < 300 => PipedriveErrorCategory.Server,
        400 or 422 => PipedriveErrorCategory.Invalid,
        _ => PipedriveErrorCategory.Other,
    };

    public static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    public static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string? AdviceFor(PipedriveErrorCategory category) => category switch
    {
        PipedriveErrorCategory.Unauthorized => "Check the API token, or the id and secret of the OAuth client: changing one in Pipedrive makes the old one useless.",
        PipedriveErrorCategory.NeedsReconnect => "Let a user of the account give consent again.",
        PipedriveErrorCategory.Forbidden => "The token's user needs the permission, the app the scope, or the company the plan; use an administrator who sees everything.",
        PipedriveErrorCategory.DailyBudgetExhausted => "The company's tokens for today are used up; they are shared by all its users and apps and return at midnight of Pipedrive's server.",
        PipedriveErrorCategory.Blocked => "Pipedrive blocks this address after ignored limits; nothing is sent for an hour. Check what else uses this token or address.",
        PipedriveErrorCategory.BurstLimited => "Something else uses this token too, or RequestsPerTwoSeconds is more than the plan allows.",
        _ => null,
    };

    // The daily header is optional. Without it, a refusal although the burst window has room can only mean the day's budget; but a search
    // has a window of its own, which the header may not show.
    private static bool IsDailyBudget(HttpResponseMessage response, HttpMethod method, string path) =>
        Number(response.Headers, DailyRemaining) is { } left
            ? left < TokenPrices.Of(method, path)
            : Number(response.Headers, "x-daily-requests-left") == 0 || (!TokenPrices.IsSearch(path) && Number(response.Headers, BurstRemaining) > 0);
}
