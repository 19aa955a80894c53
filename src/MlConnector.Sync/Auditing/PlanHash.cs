using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;

namespace MlConnector.Sync.Auditing;

/// <summary>Short names for what was planned, and for the rules it was planned by.</summary>
internal static class PlanHash
{
    private const int Characters = 16;

    /// <summary>Null when there are no changes.</summary>
    public static string? Of(IReadOnlyList<FieldChange> changes) =>
        changes.Count == 0 ? null : Hash(JsonSerializer.Serialize(changes, SyncJsonContext.Default.IReadOnlyListFieldChange));

    /// <summary>The version of the mapping: what is set, and the field map of the code.</summary>
    public static string OfMapping(FlowsOptions flows, IEnumerable<RecordPair> pairs)
    {
        var text = new StringBuilder(JsonSerializer.Serialize(flows, SyncJsonContext.Default.FlowsOptions));
        foreach (var pair in pairs)
        {
            text.Append('\n').Append(pair.Flow).Append(':').AppendJoin(',', pair.Rules);
        }

        return Hash(text.ToString());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Characters];
}
