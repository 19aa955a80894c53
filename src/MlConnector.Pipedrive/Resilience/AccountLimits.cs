namespace MlConnector.Pipedrive;

/// <summary>
/// What an account may spend today, and whether anything may be sent at all. After a refusal for the day, or by the shield in front of the
/// servers, nothing leaves before it is due; then one request tries, and its answer decides.
/// </summary>
internal sealed class AccountLimits(long? share, TimeProvider time)
{
    private static readonly TimeSpan _probeInterval = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _blockedFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan _whileProbing = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private (PipedriveErrorCategory Category, DateTimeOffset Since, DateTimeOffset Until)? _suspension;
    private (long Tokens, DateTimeOffset Heard)? _remaining;
    private (DateOnly Day, long Tokens) _today;
    private DateTimeOffset? _resets;
    private bool _isProbing;
    private long _requests;
    private long _tokens;

    /// <summary>What was used, and what is known of the rest.</summary>
    public PipedriveUsage Usage
    {
        get
        {
            lock (_gate)
            {
                return new PipedriveUsage(_requests, _tokens)
                {
                    TokensRemainingToday = Remaining() is { } known ? Math.Max(0, known.Tokens) : null,
                    TokensResetAt = NextReset(),
                    SuspendedBecause = _suspension?.Category,
                    SuspendedUntil = _suspension?.Until,
                };
            }
        }
    }

    /// <exception cref="PipedriveException">A request of this price would not be sent now.</exception>
    public void Require(int cost)
    {
        lock (_gate)
        {
            if (Refuse(cost) is { } refused)
            {
                throw refused;
            }
        }
    }

    /// <summary>Counts a request that is about to leave. True when it is the one that finds out whether a suspension is over.</summary>
    /// <exception cref="PipedriveException">It must not leave.</exception>
    public bool Enter(int cost)
    {
        lock (_gate)
        {
            if (Refuse(cost) is { } refused)
            {
                throw refused;
            }

            _requests++;
            Spend(cost);
            return _isProbing = _suspension is not null;
        }
    }

    /// <summary>Learns from an answer, and says how long to wait when it was a refusal that lasts.</summary>
    /// <param name="category">What kind of refusal it was; null for an answer that counts.</param>
    /// <param name="remaining">What the server says is left for today.</param>
    /// <param name="asked">How long the server asks to wait.</param>
    /// <param name="request">The price, and whether it was the one that tries.</param>
    public TimeSpan? Learn(PipedriveErrorCategory? category, long? remaining, TimeSpan? asked, (int Cost, bool IsProbe) request)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (category is PipedriveErrorCategory.BurstLimited or PipedriveErrorCategory.DailyBudgetExhausted or PipedriveErrorCategory.Blocked or PipedriveErrorCategory.Unauthorized)
            {
                Spend(-request.Cost);
            }

            _remaining = remaining is { } told ? (told, now) : request.IsProbe ? null : _remaining;
            switch (category)
            {
                case PipedriveErrorCategory.Blocked:
                    return Suspend(PipedriveErrorCategory.Blocked, _blockedFor, now);
                case PipedriveErrorCategory.DailyBudgetExhausted:
                    _remaining ??= (0, now);
                    _resets = asked > _probeInterval ? now + asked : _resets;
                    return Suspend(PipedriveErrorCategory.DailyBudgetExhausted, asked > _probeInterval ? asked.Value : _probeInterval, now);
                default:
                    End(request.IsProbe, now);
                    return null;
            }
        }
    }

    /// <summary>Says that a request which was to find out got no answer: the next one tries.</summary>
    public void GiveUp()
    {
        lock (_gate)
        {
            _isProbing = false;
        }
    }

    private PipedriveException? Refuse(int cost)
    {
        var now = time.GetUtcNow();
        if (_suspension is { } suspension && (suspension.Until > now || _isProbing))
        {
            return PipedriveException.NotSent(suspension.Category, _isProbing ? _whileProbing : suspension.Until - now, cost);
        }

        if (_suspension is null && Remaining() is { } known && known.Tokens < cost)
        {
            return PipedriveException.NotSent(PipedriveErrorCategory.DailyBudgetExhausted, known.Heard + _probeInterval - now, cost);
        }

        return share is { } most && TokensToday() + cost > most
            ? PipedriveException.NotSent(PipedriveErrorCategory.DailyBudgetExhausted, now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime, cost)
            : null;
    }

    // What was told some time ago may have been refilled since; then the server is asked again.
    private (long Tokens, DateTimeOffset Heard)? Remaining() => _remaining is { } known && time.GetUtcNow() - known.Heard < _probeInterval ? known : null;

    private void Spend(int cost)
    {
        _tokens += cost;
        _today = (_today.Day, TokensToday() + cost);
        _remaining = _remaining is { } known ? (known.Tokens - cost, known.Heard) : null;
    }

    private long TokensToday()
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (day != _today.Day)
        {
            _today = (day, 0);
        }

        return _today.Tokens;
    }

    private TimeSpan Suspend(PipedriveErrorCategory category, TimeSpan length, DateTimeOffset now)
    {
        _isProbing = false;
        _suspension = (category, now, now + length);
        return length;
    }

    // Only the request that tried may end a suspension: others left before it began. A day that ended between two tries began anew then.
    private void End(bool isProbe, DateTimeOffset now)
    {
        if (isProbe)
        {
            _resets = _suspension is { Category: PipedriveErrorCategory.DailyBudgetExhausted } past && now - past.Since <= 2 * _probeInterval ? now.AddDays(1) : _resets;
            (_suspension, _isProbing) = (null, false);
        }
    }

    private DateTimeOffset? NextReset()
    {
        while (_resets is { } past && past <= time.GetUtcNow())
        {
            _resets = past.AddDays(1);
        }

        return _resets;
    }
}
