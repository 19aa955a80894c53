namespace MlConnector.Pipedrive;

/// <summary>The value of a time of day.</summary>
/// <param name="Time">The time.</param>
/// <param name="TimezoneId">Pipedrive's number of the time zone; null means the one of the user.</param>
public readonly record struct ZonedTime(TimeOnly Time, long? TimezoneId = null);
