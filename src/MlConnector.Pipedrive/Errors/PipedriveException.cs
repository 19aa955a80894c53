using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Pipedrive refused a request, or the way to it failed. Decide on <see cref="Category"/> and <see cref="Code"/>, never on the text.</summary>
public sealed class PipedriveException : Exception, IClientFault
{
    internal PipedriveException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status; null when no answer arrived.</summary>
    public int? StatusCode { get; internal init; }

    /// <summary>The error code, for example <c>ERR_SCHEMA_VALIDATION_FAILED</c>; null when there was none.</summary>
    public string? Code { get; internal init; }

    /// <summary>What kind of failure it was.</summary>
    public PipedriveErrorCategory Category { get; internal init; }

    /// <summary>The server's correlation id, for a support request.</summary>
    public string? CorrelationId { get; internal init; }

    /// <summary>How long to wait before the next request.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>Whether the same request may succeed later without anybody doing anything.</summary>
    public bool IsTransient => Category is PipedriveErrorCategory.BurstLimited or PipedriveErrorCategory.DailyBudgetExhausted
        or PipedriveErrorCategory.Blocked or PipedriveErrorCategory.Server or PipedriveErrorCategory.Unreachable;

    /// <summary>Whether a write may have been executed although it failed here.</summary>
    public bool IsOutcomeUnknown { get; internal init; }

    internal static PipedriveException Protocol(string message, Exception? innerException = null) =>
        new($"Pipedrive answered in an unexpected way: {message}", innerException) { Category = PipedriveErrorCategory.Server };
}
