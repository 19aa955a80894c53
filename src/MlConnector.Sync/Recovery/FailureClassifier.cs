using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;
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

    public static Failure Classify(Exception exception) => exception switch
    {
        BusinessCentralException remote => OfBusinessCentral(remote),
        PipedriveException remote => OfPipedrive(remote),
        PartlyWrittenException partly => Classify(partly.Reason),
        RecordChangedException => new Failure.Changed(exception.Message),
        OtherCompanyException => new Failure.OtherCompany(exception.Message),
        CredentialUnreadableException => new Failure.Credentials(exception.Message),
        ApplicationCodeHangsException => new Failure.Busy(exception.Message),
        LinkTakenException or StoreUnavailableException => new Failure.Transient(exception.Message),
        _ => new Failure.Unexpected($"{exception.GetType().Name}: {exception.Message}"),
    };

    private static Failure OfBusinessCentral(BusinessCentralException exception) => exception switch
    {
        { StatusCode: 429 } => new Failure.Limited(exception.Message, exception.RetryAfter),
        { StatusCode: 401 } or { Code: BusinessCentralErrorCodes.InvalidCredentials } => new Failure.Credentials(exception.Message),
        { StatusCode: 403 } => new Failure.Connection(exception.Message),
        { StatusCode: 409 or 412 } or { Code: BusinessCentralErrorCodes.InvalidToken or BusinessCentralErrorCodes.EntityChanged } => new Failure.Changed(exception.Message),
        { StatusCode: 405 or 410 or 501 } or { Code: BusinessCentralErrorCodes.MethodNotImplemented } => new Failure.Unsupported(exception.Message),
        // One code tells of unknown records and of unknown endpoints; of a record it is the first.
        { StatusCode: 404 } => new Failure.Gone(exception.Message),
        { IsTransient: true } => new Failure.Transient(exception.Message),
        _ => new Failure.Rejected(exception.Message),
    };

    private static Failure OfPipedrive(PipedriveException exception) => exception.Category switch
    {
        PipedriveErrorCategory.BurstLimited => new Failure.Limited(exception.Message, exception.RetryAfter),
        PipedriveErrorCategory.DailyBudgetExhausted => new Failure.Budget(exception.Message, exception.RetryAfter),
        PipedriveErrorCategory.Blocked => new Failure.Blocked(exception.Message, exception.RetryAfter),
        PipedriveErrorCategory.Unauthorized or PipedriveErrorCategory.NeedsReconnect => new Failure.Credentials(exception.Message),
        _ when exception.StatusCode is 405 or 410 or 501 => new Failure.Unsupported(exception.Message),
        PipedriveErrorCategory.NotFound => new Failure.Gone(exception.Message),
        _ when exception.IsTransient => new Failure.Transient(exception.Message),
        _ => new Failure.Rejected(exception.Message),
    };
}
