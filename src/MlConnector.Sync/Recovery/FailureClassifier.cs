using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Recovery;

/// <summary>Translates exceptions of the clients and of the store into failures.</summary>
internal static class FailureClassifier
{
    /// <summary>Whether the exception tells what a remote system or the way to it did.</summary>
    public static bool IsRemote(Exception exception) => exception is BusinessCentralException or PipedriveException;

    /// <summary>Whether a write may have been executed although no answer arrived.</summary>
    public static bool IsOutcomeUnknown(Exception exception) => exception switch
    {
        BusinessCentralException remote => remote.IsOutcomeUnknown,
        PipedriveException remote => remote.IsOutcomeUnknown,
        _ => false,
    };

    /// <summary>Whether a remote system says that the record is not there.</summary>
    public static bool IsMissing(Exception exception) => exception switch
    {
        BusinessCentralException remote => remote.StatusCode == 404,
        PipedriveException remote => remote.Category == PipedriveErrorCategory.NotFound,
        _ => false,
    };

    public static Failure Classify(Exception exception) => exception switch
    {
        BusinessCentralException remote => OfBusinessCentral(remote),
        PipedriveException remote => OfPipedrive(remote),
        RecordChangedException => new Failure.Changed(exception.Message),
        LinkTakenException or StoreUnavailableException => new Failure.Transient(exception.Message),
        _ => new Failure.Unexpected($"{exception.GetType().Name}: {exception.Message}"),
    };

    private static Failure OfBusinessCentral(BusinessCentralException exception) => exception switch
    {
        { StatusCode: 429 } => new Failure.Limited(exception.Message, exception.RetryAfter),
        { StatusCode: 401 or 403 } => new Failure.Connection(exception.Message),
        { StatusCode: 409 or 412 } or { Code: BusinessCentralErrorCodes.InvalidToken or BusinessCentralErrorCodes.EntityChanged } => new Failure.Changed(exception.Message),
        { IsTransient: true } => new Failure.Transient(exception.Message),
        _ => new Failure.Rejected(exception.Message),
    };

    private static Failure OfPipedrive(PipedriveException exception) => exception.Category switch
    {
        PipedriveErrorCategory.BurstLimited or PipedriveErrorCategory.DailyBudgetExhausted or PipedriveErrorCategory.Blocked =>
            new Failure.Limited(exception.Message, exception.RetryAfter),
        PipedriveErrorCategory.Unauthorized or PipedriveErrorCategory.NeedsReconnect => new Failure.Connection(exception.Message),
        _ when exception.IsTransient => new Failure.Transient(exception.Message),
        _ => new Failure.Rejected(exception.Message),
    };
}
