using MlConnector.Pipedrive.Tests.Resilience;
using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Errors;

/// <summary>What a failure is, is decided by status, kind of content and headers: the same answers with other texts mean the same.</summary>
public sealed class RefusalTests
{
    private static readonly string[] _texts =
    [
        """{"success":false,"error":"Request over limit","error_info":"x","code":"ERR_X"}""",
        """{"success":false,"error":"daily budget invalid token Cloudflare not found","code":"ERR_X"}""",
        """{"success":false,"message":"Forbidden","code":"ERR_X"}""",
        """{"success":false,"error":{"a":1},"errors":{"subscription_url":["invalid"]},"code":"ERR_X"}""",
        """{"error":null,"code":"ERR_X"}""",
    ];

    public static TheoryData<int, string, PipedriveErrorCategory, bool> Answers() => new()
    {
        { 400, "", PipedriveErrorCategory.Invalid, false },
        { 401, "", PipedriveErrorCategory.Unauthorized, false },
        { 402, "", PipedriveErrorCategory.Forbidden, false },
        { 403, "", PipedriveErrorCategory.Forbidden, false },
        { 404, "", PipedriveErrorCategory.NotFound, false },
        { 405, "", PipedriveErrorCategory.Other, false },
        { 408, "", PipedriveErrorCategory.Server, true },
        { 410, "", PipedriveErrorCategory.NotFound, false },
        { 415, "", PipedriveErrorCategory.Forbidden, false },
        { 422, "", PipedriveErrorCategory.Invalid, false },
        { 500, "", PipedriveErrorCategory.Server, true },
        { 501, "", PipedriveErrorCategory.Server, true },
        { 503, "", PipedriveErrorCategory.Server, true },
        { 429, "Retry-After=120", PipedriveErrorCategory.BurstLimited, true },
        { 429, "Retry-After=120 x-ratelimit-remaining=0", PipedriveErrorCategory.BurstLimited, true },
        { 429, "x-ratelimit-remaining=3", PipedriveErrorCategory.DailyBudgetExhausted, true },
        { 429, "x-daily-ratelimit-token-remaining=0 x-ratelimit-remaining=0", PipedriveErrorCategory.DailyBudgetExhausted, true },
        { 429, "x-daily-ratelimit-token-remaining=4", PipedriveErrorCategory.DailyBudgetExhausted, true },
        { 429, "Retry-After=120 x-daily-ratelimit-token-remaining=5 x-ratelimit-remaining=3", PipedriveErrorCategory.BurstLimited, true },
        { 429, "x-daily-requests-left=0", PipedriveErrorCategory.DailyBudgetExhausted, true },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task The_text_of_an_answer_decides_nothing(int status, string headers, PipedriveErrorCategory category, bool isTransient)
    {
        var told = headers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        told["x-correlation-id"] = "the-correlation";
        foreach (var text in _texts)
        {
            using var account = new TokenAccount();
            account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = status, Headers = told, Body = text });

            var failure = await account.PostAsync("api/v2/deals");

            Assert.Equal((status, category, isTransient, "ERR_X", "the-correlation", 5), (failure!.StatusCode, failure.Category, failure.IsTransient, failure.Code, failure.CorrelationId, failure.TokenCost));
            Assert.Equal(status is 408 or >= 500, failure.IsOutcomeUnknown);
            Assert.Equal(1, account.Simulator.Journal.Count);
        }
    }

    [Fact]
    public async Task A_search_that_is_refused_although_there_is_room_met_its_own_window()
    {
        using var account = new TokenAccount();
        account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 429, Headers = new Dictionary<string, string> { ["x-ratelimit-remaining"] = "3", ["Retry-After"] = "120" } });

        Assert.Equal(PipedriveErrorCategory.BurstLimited, (await account.GetAsync("api/v2/itemSearch?term=x"))!.Category);
    }

    [Fact]
    public async Task Nothing_but_what_cannot_be_helped_goes_without_advice()
    {
        foreach (var status in (int[])[401, 402, 403])
        {
            using var account = new TokenAccount();
            account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = status, Body = "{}" });

            var failure = await account.GetAsync();

            Assert.Contains(failure!.Advice!, failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_api_token_that_is_refused_is_not_tried_again()
    {
        using var account = new TokenAccount(configure: options => options.ApiToken = "changed");

        var failure = await account.GetAsync();

        Assert.Equal((401, PipedriveErrorCategory.Unauthorized, 1), (failure!.StatusCode, failure.Category, account.Simulator.Journal.Count));
        Assert.DoesNotContain("changed", failure.ToString(), StringComparison.Ordinal);
    }
}
