using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Mapping;

/// <summary>What follows from mappings that no longer fit: one question each, asked once, closed when it fits again.</summary>
internal static class Drifts
{
    private const string Prefix = "mapping:";

    /// <summary>The record that the question stands for: the mapping itself.</summary>
    public static WorkKey KeyOf(MappingDrift drift) => new(drift.Flow, Side.Pipedrive, Prefix + drift.Member);

    /// <param name="connection">The connection.</param>
    /// <param name="before">What was known not to fit.</param>
    /// <param name="now">What does not fit now, of the members that <paramref name="isJudged"/> names.</param>
    /// <param name="isJudged">Which of the earlier ones were looked at again.</param>
    /// <param name="at">When.</param>
    public static MappingChanges Compare(
        string connection, IReadOnlyList<MappingDrift> before, IReadOnlyList<MappingDrift> now, Func<MappingDrift, bool> isJudged, DateTimeOffset at)
    {
        var opened = now.Where(drift => !before.Any(known => KeyOf(known) == KeyOf(drift) && known.Problem == drift.Problem)).ToList();
        var closed = before.Where(known => isJudged(known) && !now.Any(drift => KeyOf(drift) == KeyOf(known))).ToList();
        return new MappingChanges
        {
            Opened = [.. opened.Select(drift => (drift, Question(connection, drift, at)))],
            Closed = closed,
            Audit =
            [
                .. opened.Select(drift => Entry(connection, drift, at, AuditAction.Review, drift.Problem)),
                .. closed.Select(drift => Entry(connection, drift, at, AuditAction.MappingChanged, $"The mapping of '{drift.Member}' of {drift.Flow} fits again.")),
            ],
        };
    }

    private static Review Question(string connection, MappingDrift drift, DateTimeOffset at) => new()
    {
        Connection = connection,
        Flow = drift.Flow,
        Side = Side.Pipedrive,
        RecordId = KeyOf(drift).Id,
        Title = $"Mapping of '{drift.Member}' of {drift.Flow}",
        Kind = ReviewKind.MappingDrift,
        Question = drift.Problem,
        OpenedAt = at,
    };

    private static AuditEntry Entry(string connection, MappingDrift drift, DateTimeOffset at, AuditAction action, string reason) => new()
    {
        At = at,
        Connection = connection,
        Flow = drift.Flow,
        Action = action,
        Trigger = "mapping",
        Reason = reason,
    };
}
