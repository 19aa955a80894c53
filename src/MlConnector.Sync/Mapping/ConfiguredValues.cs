using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>Checks the values that the settings name against the lists of the company.</summary>
internal static class ConfiguredValues
{
    /// <summary>What is wrong; null when all of them are there.</summary>
    public static MappingDrift? FindMissing(SyncFlow flow, FieldRule rule, Vocabulary vocabulary)
    {
        var list = vocabulary.Of(rule.Target.Lookup!.Value);
        var missing = new[] { rule.Constant, rule.Default }.Concat(rule.Values?.Values.Values ?? []).OfType<string>()
            .Where(value => list.Find(value) is null).Distinct(StringComparer.OrdinalIgnoreCase).Select(value => $"'{value}'").ToList();
        return missing.Count == 0 ? null : MappingDrift.OfValues(
            flow, rule.BusinessCentral,
            $"The settings of {flow} name {string.Join(", ", missing)} for '{rule.BusinessCentral}', which Business Central does not have; known are {list.Known}. "
            + $"{flow} waits until that is put right.");
    }
}
