namespace MlConnector.Pipedrive;

/// <summary>What kind of failure it was.</summary>
public enum PipedriveErrorCategory
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>The token is wrong or was changed (401).</summary>
    Unauthorized,

    /// <summary>The user may not do this, or the plan does not allow it (402, 403).</summary>
    Forbidden,

    /// <summary>The record does not exist or is not visible to the user (404, 410).</summary>
    NotFound,

    /// <summary>The content was refused (400, 422).</summary>
    Invalid,

    /// <summary>Too many requests within two seconds (429).</summary>
    BurstLimited,

    /// <summary>The company's daily token budget is used up (429).</summary>
    DailyBudgetExhausted,

    /// <summary>Pipedrive's shield blocks the address after ignored limits (403 with an HTML page).</summary>
    Blocked,

    /// <summary>The server failed (5xx) or answered with something else than JSON.</summary>
    Server,

    /// <summary>No answer arrived.</summary>
    Unreachable,
}
