using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>Checks the values and dimensions that the settings name against the lists of the company.</summary>
internal static class ConfiguredValues
{
    /// <summary>Whether the rule names a value or a dimension that the company has to have.</summary>
    public static bool AreNamedBy(FieldRule rule) =>
        rule.Target.Lookup is not null && (rule.Target.Dimension ?? rule.Constant ?? rule.Default ?? rule.Values?.Values.Values.FirstOrDefault()) is not null;

    /// <summary>What is wrong; null when all of them are there.</summary>
    public static MappingDrift? FindMissing(SyncFlow flow, FieldRule rule, Vocabulary vocabulary)
    {
        var list = vocabulary.Of(rule.Target.Lookup!.Value);
        if (list.Missing is { } absent)
        {
            return MappingDrift.OfValues(flow, rule.BusinessCentral, $"The settings of {flow} map '{rule.BusinessCentral}', but {absent}. {flow} waits until that is put right.");
        }

        var missing = new[] { rule.Constant, rule.Default }.Concat(rule.Values?.Values.Values ?? []).OfType<string>()
            .Where(value => list.Find(value) is null).Distinct(StringComparer.OrdinalIgnoreCase).Select(value => $"'{value}'").ToList();
        return missing.Count == 0 ? null : MappingDrift.OfValues(
            flow, rule.BusinessCentral,
            $"The settings of {flow} name {string.Join(", ", missing)} for '{rule.BusinessCentral}', which Business Central does not have; known are {list.Known}. "
            + $"{flow} waits until that is put right.");
    }
}
