namespace MlConnector.Testing.Pipedrive.Access;

/// <summary>The tokens of a day, shared by all users and apps of the company.</summary>
internal sealed class DailyBudget(TimeProvider time, PipedriveSimulatorOptions options)
{
    private DateTime _day = DayOf(time, options);
    private long _usedToday;
    private bool _isExhausted;

    /// <summary>Tokens used since the account exists.</summary>
    public long UsedEver { get; private set; }

    public long Remaining => _isExhausted ? 0 : Math.Max(0, options.DailyTokens - _usedToday);

    /// <summary>Whether the budget pays for a request; once it did not, nothing is paid before the reset.</summary>
    public bool Pays(long cost)
    {
        Renew();
        _isExhausted |= _usedToday + cost > options.DailyTokens;
        return !_isExhausted;
    }

    public void Take(long cost)
    {
        _usedToday += cost;
        UsedEver += cost;
    }

    private void Renew()
    {
        if (DayOf(time, options) is var today && today != _day)
        {
            (_day, _usedToday, _isExhausted) = (today, 0, false);
        }
    }

    private static DateTime DayOf(TimeProvider time, PipedriveSimulatorOptions options) => (time.GetUtcNow() - options.DailyReset).UtcDateTime.Date;
}
