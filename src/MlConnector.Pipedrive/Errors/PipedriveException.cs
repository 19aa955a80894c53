using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Pipedrive refused a request, or the way to it failed. Decide on <see cref="Category"/> and <see cref="Code"/>, never on the text.</summary>
public sealed class PipedriveException : Exception, IClientFault
{
    private const int LongestMessage = 2048;

    internal PipedriveException(string message, Exception? innerException = null)
        : base(message.Length > LongestMessage ? message[..LongestMessage] : message, innerException)
    {
    }

    /// <summary>The HTTP status; null when no answer arrived or nothing was sent.</summary>
    public int? StatusCode { get; internal init; }

    /// <summary>The error code, for example <c>ERR_SCHEMA_VALIDATION_FAILED</c>; null when there was none.</summary>
    public string? Code { get; internal init; }

    /// <summary>What kind of failure it was.</summary>
    public PipedriveErrorCategory Category { get; internal init; }

    /// <summary>The server's correlation id, for a support request.</summary>
    public string? CorrelationId { get; internal init; }

    /// <summary>How long to wait before the next request.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>Tokens of the daily budget that the operation costs by the price list; 0 when it was no operation of the API.</summary>
    public int TokenCost { get; internal init; }

    /// <summary>What a person can do about it; null when nothing is known to help.</summary>
    public string? Advice { get; internal init; }

    /// <summary>Whether the same request may succeed later without anybody doing anything.</summary>
    public bool IsTransient => Category is PipedriveErrorCategory.BurstLimited or PipedriveErrorCategory.DailyBudgetExhausted
        or PipedriveErrorCategory.Blocked or PipedriveErrorCategory.Server or PipedriveErrorCategory.Unreachable;

    /// <summary>Whether a write may have been executed although it failed here.</summary>
    public bool IsOutcomeUnknown { get; internal init; }

    internal static PipedriveException Protocol(string message, Exception? innerException = null) =>
        new($"Pipedrive answered in an unexpected way: {message}", innerException) { Category = PipedriveErrorCategory.Server };

    /// <summary>A failure that was not sent, because the next answer is known.</summary>
    internal static PipedriveException NotSent(PipedriveErrorCategory category, TimeSpan retryAfter, int cost) => new($"Nothing was sent to Pipedrive. {Refusals.AdviceFor(category)}")
    {
        Category = category,
        RetryAfter = retryAfter,
        TokenCost = cost,
        Advice = Refusals.AdviceFor(category),
    };

    /// <summary>A consent that is of no more use. An <see cref="ITokenStore"/> throws it when it has tokens that it cannot read, for example because their key is lost.</summary>
    /// <param name="name">The client's name.</param>
    /// <param name="cause">Why, as the end of a sentence without its full stop. It holds no secret.</param>
    /// <param name="innerException">The cause, if another exception told it.</param>
    public static PipedriveException NeedsReconnect(string name, string cause, Exception? innerException = null)
    {
        var refused = innerException as PipedriveException;
        return new($"The Pipedrive account of '{name}' must be connected again: {cause}.", innerException)
        {
            Category = PipedriveErrorCategory.NeedsReconnect,
            StatusCode = refused?.StatusCode,
            Code = refused?.Code,
            CorrelationId = refused?.CorrelationId,
            Advice = Refusals.AdviceFor(PipedriveErrorCategory.NeedsReconnect),
        };
    }
}
