using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive.Access;

/// <summary>Burst windows of every token, the daily budget and the block that follows ignored refusals.</summary>
internal sealed class Limits(TimeProvider time, PipedriveSimulatorOptions options)
{
    private const int RefusalsBeforeBlock = 10;
    private readonly Dictionary<string, Meter> _meters = [];
    private readonly DailyBudget _budget = new(time, options);

    /// <summary>Tokens used by answered requests.</summary>
    public long TokensUsed => _budget.UsedEver;

    /// <summary>The refusal of this request, or null when it may go on.</summary>
    public SimulatedResponse? Refuse(Caller caller, long cost, bool isSearch)
    {
        var meter = MeterOf(caller);
        if (meter.BlockedUntil > time.GetUtcNow())
        {
            return new SimulatedResponse(403)
            {
                ContentType = "text/html",
                Operation = "blocked",
                Body = "<!DOCTYPE html><html><head><title>Access denied | Cloudflare</title></head><body>Error 1015</body></html>"u8.ToArray(),
            };
        }

        var isPaid = _budget.Pays(cost);
        if (isPaid && meter.All.Remaining > 0 && (!isSearch || meter.Searches.Remaining > 0))
        {
            meter.All.Count();
            if (isSearch)
            {
                meter.Searches.Count();
            }

            meter.Refusals = 0;
            _budget.Take(cost);
            return null;
        }

        // Only callers with an API token are known to be blocked.
        if (++meter.Refusals >= RefusalsBeforeBlock && !caller.IsApp)
        {
            (meter.Refusals, meter.BlockedUntil) = (0, time.GetUtcNow() + options.BlockDuration);
        }

        return new SimulatedResponse(429)
        {
            Operation = isPaid ? "burst limit" : "daily budget used up",
            Headers = Headers(caller, "GET", isSearch),
            Body = """{"success":false,"error":"Request over limit","errorCode":429}"""u8.ToArray(),
        };
    }

    /// <summary>What every answer tells about the limits; a search tells about the window of searches.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers(Caller caller, string method, bool isSearch)
    {
        var window = isSearch ? MeterOf(caller).Searches : MeterOf(caller).All;
        var remaining = Json.Text(_budget.Remaining);
        List<(string, string)> headers =
        [
            ("x-ratelimit-limit", Json.Text(window.Limit)), ("x-ratelimit-remaining", Json.Text(window.Remaining)), ("x-ratelimit-reset", Json.Text(window.Reset)),
            ("x-daily-ratelimit-token-limit", Json.Text(options.DailyTokens)), ("x-daily-ratelimit-token-remaining", remaining),
        ];
        if (method is "POST" or "PUT" && !caller.IsApp)
        {
            headers.Add(("x-daily-requests-left", remaining));
        }

        return headers;
    }

    // The tokens of one user and app change every hour; the window stays.
    private Meter MeterOf(Caller caller)
    {
        var key = caller.IsApp ? $"{caller.ClientId} {caller.UserId}" : caller.Token;
        return _meters.TryGetValue(key, out var meter)
            ? meter
            : _meters[key] = new Meter(new Window(time, caller.IsApp ? options.OAuthBurstLimit : options.BurstLimit), new Window(time, options.SearchBurstLimit));
    }

    private sealed class Meter(Window all, Window searches)
    {
        public Window All { get; } = all;

        public Window Searches { get; } = searches;

        public int Refusals { get; set; }

        public DateTimeOffset BlockedUntil { get; set; }
    }
}
