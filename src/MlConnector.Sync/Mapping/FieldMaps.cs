using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Mapping;

/// <summary>Brings the rules of the pairs and the settings of a connection together.</summary>
internal static class FieldMaps
{
    /// <summary>Renumbering is never a side effect of a sync.</summary>
    private const string Number = "number";

    /// <exception cref="MlConnectorConfigurationException">The settings name a member that cannot be mapped; the message lists those that can.</exception>
    public static IReadOnlyDictionary<SyncFlow, FieldMap> Build(string connection, IReadOnlyList<RecordPair> pairs, FlowsOptions flows, FieldKeys keys) =>
        pairs.ToDictionary(pair => pair.Flow, pair => new FieldMap(pair, flows.For(pair.Flow), Rules(connection, pair, keys)));

    private static IReadOnlyList<FieldRule> Rules(string connection, RecordPair pair, FieldKeys keys)
    {
        var members = pair.BusinessCentral.Members.ToList();
        var custom = keys.Of(pair.Flow).Select(field => Rule(connection, pair, field.Key, field.Value)).ToList();
        return
        [
            .. pair.Rules.Where(rule => custom.All(own => own.BusinessCentral != rule.BusinessCentral)).Concat(custom)
                .OrderBy(rule => members.FindIndex(member => member.Name == rule.BusinessCentral)),
        ];
    }

    private static FieldRule Rule(string connection, RecordPair pair, string member, CustomFieldKey field)
    {
        var known = pair.BusinessCentral.Members.FirstOrDefault(candidate => string.Equals(candidate.Name, member, StringComparison.OrdinalIgnoreCase));
        return known is { IsWritable: true }
            ? new FieldRule(known.Name, field.Key) { PipedriveName = field.Name, OnCreationOnly = known.Name == Number }
            : throw new MlConnectorConfigurationException(
                $"MlConnector:Connections:{connection}:Flows:{pair.Flow}:Fields:{member} is not a member that can be mapped; these can: "
                + $"{string.Join(", ", pair.BusinessCentral.Members.Where(candidate => candidate.IsWritable).Select(candidate => candidate.Name))}.");
    }
}
