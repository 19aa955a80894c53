namespace MlConnector.Pipedrive;

/// <summary>What kind of failure it was.</summary>
public enum PipedriveErrorCategory
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>The token is wrong or was changed (401), or the OAuth client's id or secret is.</summary>
    Unauthorized,

    /// <summary>The consent is gone for good: withdrawn, unused for 60 days, or never given. A person has to connect the account again.</summary>
    NeedsReconnect,

    /// <summary>The user may not do this, or the plan does not allow it (402, 403, 415).</summary>
    Forbidden,

    /// <summary>The record does not exist or is not visible to the user (404, 410).</summary>
    NotFound,

    /// <summary>The content was refused (400, 422).</summary>
    Invalid,

    /// <summary>Too many requests within two seconds (429). Wait for <see cref="PipedriveException.RetryAfter"/>.</summary>
    BurstLimited,

    /// <summary>The company's daily token budget is used up (429). Calls fail without being sent until the next one may try, after a quarter of an hour.</summary>
    DailyBudgetExhausted,

    /// <summary>Pipedrive's shield blocks the address after ignored limits (403 with a web page). Calls fail without being sent for an hour.</summary>
    Blocked,

    /// <summary>The server failed (408, 5xx) or answered with something else than JSON.</summary>
    Server,

    /// <summary>No answer arrived.</summary>
    Unreachable,
}
