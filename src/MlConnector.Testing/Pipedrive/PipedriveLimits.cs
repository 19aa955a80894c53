using System.Globalization;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive;

/// <summary>Burst window, daily budget and the block that follows ignored refusals.</summary>
internal sealed class PipedriveLimits(TimeProvider time, PipedriveSimulatorOptions options)
{
    private const int RefusalsBeforeBlock = 10;
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(2);
    private readonly Queue<long> _recent = new();
    private readonly Queue<long> _recentSearches = new();
    private int _refusedInARow;

    /// <summary>Tokens used by answered requests.</summary>
    public long TokensUsed { get; private set; }

    /// <summary>The refusal of this request, or null when it may go on.</summary>
    public SimulatedResponse? Refuse(long cost, bool isSearch)
    {
        Forget(_recent);
        Forget(_recentSearches);
        if (_refusedInARow >= RefusalsBeforeBlock)
        {
            return new SimulatedResponse(403)
            {
                ContentType = "text/html",
                Operation = "blocked",
                Body = "<!DOCTYPE html><html><head><title>Access denied | Cloudflare</title></head><body>Error 1015</body></html>"u8.ToArray(),
            };
        }

        var isDaily = TokensUsed + cost > options.DailyTokens;
        if (!isDaily && _recent.Count < options.BurstLimit && (!isSearch || _recentSearches.Count < options.SearchBurstLimit))
        {
            if (isSearch)
            {
                _recentSearches.Enqueue(time.GetTimestamp());
            }

            _recent.Enqueue(time.GetTimestamp());
            TokensUsed += cost;
            _refusedInARow = 0;
            return null;
        }

        _refusedInARow++;
        return new SimulatedResponse(429)
        {
            Operation = isDaily ? "daily budget used up" : "burst limit",
            Headers = Headers(),
            Body = """{"success":false,"error":"Request over limit","errorCode":429}"""u8.ToArray(),
        };
    }

    public IReadOnlyList<(string Name, string Value)> Headers() =>
    [
        ("x-ratelimit-limit", Text(options.BurstLimit)), ("x-ratelimit-remaining", Text(Math.Max(0, options.BurstLimit - _recent.Count))), ("x-ratelimit-reset", "2"),
        ("x-daily-ratelimit-token-limit", Text(options.DailyTokens)), ("x-daily-ratelimit-token-remaining", Text(Math.Max(0, options.DailyTokens - TokensUsed))),
    ];

    private void Forget(Queue<long> requests)
    {
        while (requests.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= _window)
        {
            requests.Dequeue();
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
