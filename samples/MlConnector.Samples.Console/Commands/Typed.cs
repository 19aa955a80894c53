using System.Globalization;
using MlConnector.Sync;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Reads what people type.</summary>
internal static class Typed
{
    /// <summary>Who uses the console, as the audit trail names it.</summary>
    public static string Actor => $"{Environment.UserName}@{Environment.MachineName}";

    /// <summary>A member of an enumeration by its name; null when nothing was typed.</summary>
    /// <exception cref="MlConnectorConfigurationException">There is no such member; the known ones are named.</exception>
    public static T? OneOf<T>(string option, string? text)
        where T : struct, Enum => text is null ? null
        : Enum.GetNames<T>().FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known)
        : throw new MlConnectorConfigurationException($"{option} '{text}' is unknown; known: {string.Join(", ", Enum.GetNames<T>())}.");

    /// <summary>A time, UTC when it does not say otherwise; null when nothing was typed.</summary>
    /// <exception cref="MlConnectorConfigurationException">It is no time.</exception>
    public static DateTimeOffset? Time(string option, string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : throw new MlConnectorConfigurationException($"{option} '{text}' is no time; write 2026-03-02 or 2026-03-02T09:30:00Z (UTC).");

    /// <summary>A record's id in either system.</summary>
    /// <exception cref="MlConnectorConfigurationException">Nothing was typed, or it is no id.</exception>
    public static string RecordId(string option, string? text) => Required(option, text) is var id && (Guid.TryParse(id, out _) || id.All(char.IsAsciiDigit)) ? id
        : throw new MlConnectorConfigurationException($"{option} '{text}' is no id: write the number of a Pipedrive record or the id (a GUID) of a Business Central record.");

    /// <exception cref="MlConnectorConfigurationException">Nothing was typed.</exception>
    public static string Required(string option, string? text) =>
        string.IsNullOrWhiteSpace(text) ? throw new MlConnectorConfigurationException($"{option} is missing.") : text;
}
