using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>Small pieces that all pairs use to bring records into the canonical text form.</summary>
internal static class Projection
{
    public const string True = "true";

    public static string Flag(bool value) => value ? True : "false";

    public static string? Number(decimal? value) => value?.ToString("0.#####", CultureInfo.InvariantCulture);

    /// <summary>The id of another record; Business Central writes zeros where there is none.</summary>
    public static string? Id(Guid? value) => value is { } id && id != Guid.Empty ? id.ToString() : null;

    /// <summary>The id of a user; null for an empty text.</summary>
    public static long? UserId(string text) => text.Length == 0 ? null : long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The id of another record; none for an empty text.</summary>
    public static Guid Id(string text) => text.Length == 0 ? Guid.Empty : Guid.Parse(text);

    public static string? Primary(IReadOnlyList<ContactValue>? values) => (values?.FirstOrDefault(value => value.Primary == true) ?? (values is [var first, ..] ? first : null))?.Value;

    /// <summary>The list after its primary entry was replaced, or taken away when <paramref name="value"/> is null.</summary>
    public static ReplacedList<ContactValue> Replaced(IReadOnlyList<ContactValue>? values, string? value)
    {
        var primary = values?.FirstOrDefault(candidate => candidate.Primary == true) ?? (values is [var first, ..] ? first : null);
        var others = (values ?? []).Where(other => !ReferenceEquals(other, primary)).ToList();
        return value is not null ? ReplacedList.With<ContactValue>([(primary ?? new ContactValue { Label = "work" }) with { Value = value, Primary = true }, .. others])
            : others.Count > 0 ? ReplacedList.With<ContactValue>(others)
            : ReplacedList.Cleared<ContactValue>();
    }

    public static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads few records one by one, because that costs fewer tokens, and many as a list.</summary>
    public static async Task<IReadOnlyList<Snapshot>> ReadPipedriveAsync(
        IReadOnlyList<string> ids, Func<long, Task<Snapshot>> one, Func<IReadOnlyList<long>, Task<IReadOnlyList<Snapshot>>> many)
    {
        const int CheaperOneByOne = 10;
        var numbers = ids.Select(id => long.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count > CheaperOneByOne)
        {
            var found = new List<Snapshot>();
            foreach (var chunk in numbers.Chunk(100))
            {
                found.AddRange(await many(chunk).ConfigureAwait(false));
            }

            return found;
        }

        var read = new List<Snapshot>();
        foreach (var number in numbers)
        {
            try
            {
                read.Add(await one(number).ConfigureAwait(false));
            }
            catch (PipedriveException missing) when (missing.Category == PipedriveErrorCategory.NotFound)
            {
                // Left out: that is how the caller learns that it is gone.
            }
        }

        return read;
    }

    /// <summary>The version of a Pipedrive record: its time of change has a resolution of one second, so the content decides the rest.</summary>
    public static string Version(DateTimeOffset? updateTime) => updateTime?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "";

    public static ODataQuery<T> Since<T>(DateTimeOffset? since) =>
        since is { } time ? new ODataQuery<T>().Where(ODataFilter.AtOrAfter("lastModifiedDateTime", time)) : new ODataQuery<T>();

    public static ODataQuery<T> Primary<T>() => new ODataQuery<T>().From(DataAccessIntent.ReadWrite);

    /// <summary>Reads records by their SystemIds from the primary database.</summary>
    public static ODataQuery<T> ByIds<T>(IReadOnlyList<string> ids) =>
        new ODataQuery<T>().Where(ODataFilter.AnyOf("id", ids.Select(Guid.Parse))).From(DataAccessIntent.ReadWrite);

    /// <summary>What the record can be recognised by; empty values give nothing.</summary>
    /// <param name="flow">The kind of record.</param>
    /// <param name="fields">Its canonical members.</param>
    /// <param name="name">Its name.</param>
    /// <param name="hints">What speaks for it beside the mapped members.</param>
    public static IReadOnlyList<MatchSignal> Signals(SyncFlow flow, FieldValues fields, string? name, SignalHints? hints = null) =>
        new SignalBuilder(fields, name, hints ?? new SignalHints()).Build(flow);

    /// <summary>The same, of a record that may have numbers without a country: those are at home where the company is.</summary>
    /// <param name="session">The pass, which knows the company.</param>
    /// <param name="flow">The kind of record.</param>
    /// <param name="fields">Its canonical members.</param>
    /// <param name="name">Its name.</param>
    /// <param name="hints">What speaks for it beside the mapped members.</param>
    public static async ValueTask<IReadOnlyList<MatchSignal>> SignalsAsync(
        ConnectionSession session, SyncFlow flow, FieldValues fields, string? name, SignalHints hints)
    {
        var builder = new SignalBuilder(fields, name, hints);
        return (builder.LacksCountry
            ? new SignalBuilder(fields, name, hints with { HomeCountry = await session.GetHomeCountryAsync().ConfigureAwait(false) })
            : builder).Build(flow);
    }
}
