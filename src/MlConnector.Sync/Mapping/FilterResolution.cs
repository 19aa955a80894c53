using System.Globalization;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>Turns the filter of a flow's settings into conditions, and remembers everything that is wrong with them.</summary>
/// <param name="pair">The kinds of record.</param>
/// <param name="fields">The Pipedrive fields.</param>
internal sealed class FilterResolution(RecordPair pair, FieldResolution fields)
{
    /// <summary>What was wrong from the beginning, by setting below <c>Filter</c>.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The fields that were found, as mapped ones are remembered.</summary>
    public List<(string Member, PipedriveField Field)> Found { get; } = [];

    /// <summary>Whether the definitions of fields have to be read.</summary>
    public static bool NeedsFields(RecordPair pair, FilterOptions filter) => filter.Pipedrive.Keys.Any(name => pair.Pipedrive.Members.All(member => member.Name != name));

    public RecordFilter Resolve(FilterOptions filter) => new(
        pair.Flow,
        [.. filter.Pipedrive.OrderBy(condition => condition.Key, StringComparer.Ordinal).Select(condition => OfPipedrive(condition.Key, condition.Value)).OfType<FilterCondition>()],
        [.. filter.BusinessCentral.OrderBy(condition => condition.Key, StringComparer.Ordinal).Select(condition => OfBusinessCentral(condition.Key, condition.Value)).OfType<FilterCondition>()]);

    private FilterCondition? OfPipedrive(string name, ConditionOptions asked)
    {
        if (pair.Pipedrive.Members.FirstOrDefault(member => member.Name == name) is { } standard)
        {
            return Checked(Side.Pipedrive, new FilterCondition(name, name, standard.Kind, asked));
        }

        if (fields.FindForFilter(name) is not { } found)
        {
            return null;
        }

        if (found.Definition is { } definition)
        {
            Found.Add((FieldResolution.FilterPrefix + name, found));
            if (fields.IsKnown(name) && OptionProblem(definition, asked) is { } gone)
            {
                // The option was there when the filter was taken up: that is no mistake of the settings.
                fields.FilterDrift(name, gone);
                return new FilterCondition(found.Key, name, CustomValues.KindOf(definition), asked) { Field = definition };
            }
        }

        return Checked(Side.Pipedrive, new FilterCondition(
            found.Key, name, found.Definition is { } kind ? CustomValues.KindOf(kind) : pair.Pipedrive.Members.First(member => member.Name == found.Key).Kind, asked)
        {
            Field = found.Definition,
        });
    }

    private FilterCondition? OfBusinessCentral(string name, ConditionOptions asked)
    {
        var member = pair.BusinessCentral.Members.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        if (member is null)
        {
            Problems.Add($"BusinessCentral:{name} is no member; these are: {string.Join(", ", pair.BusinessCentral.Members.Select(candidate => candidate.Name))}");
            return null;
        }

        return Checked(Side.BusinessCentral, new FilterCondition(member.Name, member.Name, member.Kind, asked));
    }

    private FilterCondition? Checked(Side side, FilterCondition condition)
    {
        var (asked, before) = (condition.Asked, Problems.Count);
        var where = $"{side}:{condition.Name}";
        if (asked is { Is.Count: 0, IsNot.Count: 0, StartsWith.Count: 0, Empty: null })
        {
            Problems.Add($"{where} asks for nothing; set Is, IsNot, StartsWith or Empty");
        }

        if (asked is { Empty: true } and ({ Is.Count: > 0 } or { StartsWith.Count: > 0 }))
        {
            Problems.Add($"{where} asks for an empty value and for a certain one; no record can meet that");
        }

        if (asked.StartsWith.Count > 0 && (condition.Kind is not (ValueKind.Text or ValueKind.Code) || condition.Field is { FieldType: CustomFieldType.Enum or CustomFieldType.Set }))
        {
            Problems.Add($"{where}:StartsWith is for texts only");
        }

        if (condition.Field is { } field && OptionProblem(field, asked) is { } unknown)
        {
            Problems.Add($"{where} {unknown}");
        }

        Problems.AddRange(asked.Is.Concat(asked.IsNot).Concat(asked.StartsWith).Where(value => string.IsNullOrWhiteSpace(value) || !IsValue(condition.Kind, value))
            .Select(value => $"{where} takes {Wanted(condition.Kind)}, and '{value}' is none"));
        return Problems.Count == before ? condition : null;
    }

    private static string? OptionProblem(FieldDefinition field, ConditionOptions asked)
    {
        if (field.FieldType is not (CustomFieldType.Enum or CustomFieldType.Set))
        {
            return null;
        }

        var labels = CustomValues.LabelsOf(field);
        var missing = asked.Is.Concat(asked.IsNot).Where(value => !labels.Contains(value, StringComparer.OrdinalIgnoreCase)).Select(value => $"'{value}'").ToList();
        return missing.Count == 0 ? null
            : $"has no option {string.Join(", ", missing)}; its options are {(labels.Count == 0 ? "none" : string.Join(", ", labels.Take(20).Select(label => $"'{label}'")))}";
    }

    private static bool IsValue(ValueKind kind, string text) => kind switch
    {
        ValueKind.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        ValueKind.Flag => bool.TryParse(text, out _),
        ValueKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ValueKind.Id => Guid.TryParse(text, out _),
        _ => true,
    };

    private static string Wanted(ValueKind kind) => kind switch
    {
        ValueKind.Number => "numbers such as 12.5",
        ValueKind.Flag => "true or false",
        ValueKind.Date => "dates such as 2026-03-31",
        ValueKind.Id => "the SystemId of a record",
        _ => "texts",
    };
}
