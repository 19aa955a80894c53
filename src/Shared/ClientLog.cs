using Microsoft.Extensions.Logging;

namespace MlConnector.Http;

/// <summary>What the clients tell beside the log of their HTTP clients. Addresses are shown without their query, which may hold personal data.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Method} {Path} is repeated in {Delay} (repetition {Attempt}): {Reason}")]
    public static partial void Repeating(this ILogger logger, HttpMethod method, string? path, TimeSpan delay, int attempt, string reason);

    [LoggerMessage(2, LogLevel.Debug, "Waiting {Wait} so that the limits of the server are kept")]
    public static partial void WaitingForBudget(this ILogger logger, TimeSpan wait);

    [LoggerMessage(3, LogLevel.Information, "The credential was refused and has been renewed")]
    public static partial void CredentialRenewed(this ILogger logger);
}
