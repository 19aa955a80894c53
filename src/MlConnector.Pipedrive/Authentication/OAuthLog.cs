using Microsoft.Extensions.Logging;

namespace MlConnector.Pipedrive;

/// <summary>What is told about consents. Tokens never are.</summary>
internal static partial class OAuthLog
{
    [LoggerMessage(10, LogLevel.Information, "The tokens of '{Client}' were renewed")]
    public static partial void Renewed(this ILogger logger, string client);

    [LoggerMessage(11, LogLevel.Warning, "The tokens of '{Client}' could not be renewed: {Category}. The next try is in {Wait}")]
    public static partial void NotRenewed(this ILogger logger, string client, PipedriveErrorCategory category, TimeSpan wait);

    [LoggerMessage(12, LogLevel.Error, "The account of '{Client}' must be connected again: {Cause}")]
    public static partial void MustReconnect(this ILogger logger, string client, string cause);

    [LoggerMessage(13, LogLevel.Critical, "Tokens for '{Client}' were thrown away, because their answer names an address that is not Pipedrive's: '{Host}'")]
    public static partial void StrangeDomain(this ILogger logger, string client, string host);
}
