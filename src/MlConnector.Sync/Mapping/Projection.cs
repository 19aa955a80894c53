using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>Small pieces that all pairs use to bring records into the canonical text form.</summary>
internal static class Projection
{
    public static string? Number(decimal? value) => value?.ToString("0.#####", CultureInfo.InvariantCulture);

    public static string? Text(this IReadOnlyList<FieldChange> changes, string member) => changes.FirstOrDefault(change => change.Field == member)?.After;

    public static bool Has(this IReadOnlyList<FieldChange> changes, string member) => changes.Any(change => change.Field == member);

    public static string? Primary(IReadOnlyList<ContactValue>? values) => (values?.FirstOrDefault(value => value.Primary == true) ?? (values is [var first, ..] ? first : null))?.Value;

    /// <summary>The version of a Pipedrive record: its time of change has a resolution of one second, so the content decides the rest.</summary>
    public static string Version(DateTimeOffset? updateTime) => updateTime?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The time in a version of a Pipedrive record; null when there is none.</summary>
    public static DateTimeOffset? TimeOf(string version) =>
        DateTimeOffset.TryParseExact(version, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static ODataQuery<T> Since<T>(DateTimeOffset? since) =>
        since is { } time ? new ODataQuery<T>().Where(ODataFilter.AtOrAfter("lastModifiedDateTime", time)) : new ODataQuery<T>();

    public static ODataQuery<T> Primary<T>() => new ODataQuery<T>().From(DataAccessIntent.ReadWrite);

    /// <summary>The signals of a record; empty values give none.</summary>
    public static IReadOnlyList<MatchSignal> Signals(FieldValues fields, string? name, string? context) =>
    [
        .. One(SignalKind.TaxNumber, fields["taxRegistrationNumber"] is { } tax ? TextNormalization.Code(tax) : null),
        .. One(SignalKind.Email, fields["email"]?.ToLowerInvariant()),
        .. One(SignalKind.Number, fields["number"]?.ToUpperInvariant()),
        .. One(SignalKind.ExactName, name is null ? null : TextNormalization.Exact(name)),
        .. One(SignalKind.NormalizedName, name is null ? null : TextNormalization.Folded(name)),
        .. One(SignalKind.Context, context is null ? null : TextNormalization.Folded(context)),
    ];

    private static MatchSignal[] One(SignalKind kind, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [new MatchSignal(kind, value)];
}
