using MlConnector.Pipedrive;
using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>Finds the Pipedrive fields that the settings of one flow name, and remembers what is wrong with them.</summary>
/// <param name="pair">The kinds of record.</param>
/// <param name="fields">The fields as they are now.</param>
/// <param name="known">The fields as they were found before.</param>
internal sealed class FieldResolution(RecordPair pair, CustomFieldSet fields, IReadOnlyList<KnownField> known)
{
    /// <summary>Begins what a field of the filter is remembered as.</summary>
    public const string FilterPrefix = "filter:";

    public List<MappingDrift> Drifts { get; } = [];

    /// <summary>What was wrong from the beginning, each sentence after the key below the flow that it is about.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The field; null when there is none that can be used.</summary>
    public PipedriveField? Find(string member, string setting)
    {
        var before = known.FirstOrDefault(field => field.Flow == pair.Flow && field.Member == member && field.Setting == setting);
        var found = before is not null && fields.Find(before.Key) is [var same] ? same : fields.Find(setting) is [var only] ? only : null;
        if (found is null)
        {
            if (before is null)
            {
                Refuse(member, ProblemOf(fields, setting));
            }
            else if (member.StartsWith(FilterPrefix, StringComparison.Ordinal))
            {
                FilterDrift(setting, "was deleted");
            }
            else
            {
                Drift(member, $"The Pipedrive field '{before.Name}' that {pair.Flow} maps to '{member}' was deleted. The other fields are kept in step; "
                    + "take the field out of the settings or name another one.");
            }

            return null;
        }

        return Usable(member, setting, found, before);
    }

    /// <summary>The member or field that a filter names; null when there is none that can be used.</summary>
    public PipedriveField? FindForFilter(string setting) =>
        fields.Find(setting) is [{ FieldCode: { } code } choice] && pair.Pipedrive.Choices.Contains(code) ? new PipedriveField(code, setting, choice) : Find(FilterPrefix + setting, setting);

    /// <summary>Whether the filter's field was found before.</summary>
    public bool IsKnown(string setting) => known.Any(field => field.Flow == pair.Flow && field.Member == FilterPrefix + setting);

    /// <summary>Without its filter a flow must not run: it would take in what it was told to leave out.</summary>
    public void FilterDrift(string setting, string what) =>
        Drift(FilterPrefix + setting, $"The Pipedrive field '{setting}' that Flows:{pair.Flow}:Filter asks for {what}. {pair.Flow} waits until the filter is put right.");

    public static string ProblemOf(CustomFieldSet fields, string setting) => fields.Find(setting) switch
    {
        [] => $"'{setting}' does not exist",
        var many => $"'{setting}' is the name of {many.Count} fields; use the key ({string.Join(" or ", many.Select(field => field.FieldCode))})",
    };

    private PipedriveField? Usable(string member, string setting, FieldDefinition found, KnownField? before)
    {
        if (pair.Pipedrive.Members.Any(standard => standard.Name == found.FieldCode))
        {
            return new PipedriveField(found.FieldCode!, setting, null);
        }

        if (before is not null && before.Key == found.FieldCode && before.Type != found.FieldType)
        {
            if (member.StartsWith(FilterPrefix, StringComparison.Ordinal))
            {
                FilterDrift(setting, $"was of type {before.Type} and is of type {found.FieldType} now");
                return null;
            }

            Drift(member, $"The Pipedrive field '{found.FieldName}' that {pair.Flow} maps to '{member}' was of type {before.Type} and is of type {found.FieldType} now. "
                + "Check its values; naming the field in the settings by its key instead of its name, or the other way round, puts it in force again.");
            return null;
        }

        if (found.IsCustomField == false || !CustomValues.CanBeMapped(found))
        {
            Refuse(member, found.IsCustomField == false
                ? $"'{setting}' is a field of every record that cannot be mapped; these can: {string.Join(", ", pair.Pipedrive.Members.Select(standard => standard.Name))}"
                : $"'{setting}' is of type {found.FieldType}, which cannot be mapped");
            return null;
        }

        return new PipedriveField(found.FieldCode!, setting, found);
    }

    private void Refuse(string member, string problem) =>
        Problems.Add($"{(member.StartsWith(FilterPrefix, StringComparison.Ordinal) ? "Filter" : $"Fields:{member}")}: Pipedrive fields: {problem}.");

    private void Drift(string member, string problem) => Drifts.Add(new MappingDrift(pair.Flow, member, problem));
}
