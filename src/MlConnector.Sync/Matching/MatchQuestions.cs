using System.Globalization;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>The questions that reviews ask, in words.</summary>
internal static class MatchQuestions
{
    public static string Several(Snapshot source, Rung rung) => string.Create(
        CultureInfo.InvariantCulture, $"{rung.Free.Count} records have the same {rung.Rule.Name}. Which one is '{source.Title}'?");

    public static string Rivals(Snapshot source, Snapshot target, Rung rivals)
    {
        var named = (rivals.Free.Count > 0 ? rivals.Free : rivals.Found).OrderBy(candidate => candidate.Record.Id, StringComparer.Ordinal).Take(MatchCandidate.MostOffered);
        var names = string.Join(", ", named.Select(candidate => $"'{candidate.Record.Title}' ({candidate.Record.Id})"));
        return rivals.Free.Any(candidate => candidate.Record.Id == source.Id)
            ? $"Several {System(source.Side)} records have the {rivals.Rule.Name} of '{target.Title}': {names}. Is '{source.Title}' the one?"
            : $"'{target.Title}' fits {names} better, by {rivals.Rule.Name}. Is it '{source.Title}'?";
    }

    public static string Contested(Snapshot source, Snapshot target, string by, string ownerId, string? ownerTitle)
    {
        var owner = ownerTitle is { Length: > 0 } ? $"'{ownerTitle}' ({System(source.Side)} {ownerId})" : $"{System(source.Side)} record {ownerId}";
        return $"'{target.Title}' fits '{source.Title}' by {by} but is linked to {owner}.";
    }

    public static string Stray(Snapshot pipedrive, string id) =>
        $"'{pipedrive.Title}' carries the Business Central id {id}, but no such record is there: it was deleted, or is of another company. Link it, create a new record or leave it alone?";

    public static string Similar(Snapshot source, IReadOnlyList<MatchCandidate> similar) => similar is [var only]
        ? $"Is '{source.Title}' the same as '{only.Record.Title}'? They are only similar."
        : string.Create(CultureInfo.InvariantCulture, $"Is '{source.Title}' one of these {similar.Count} similar records?");

    private static string System(Side side) => side == Side.Pipedrive ? "Pipedrive" : "Business Central";
}
