using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Dimensions;
using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>Turns the engine's own rules and the settings of a flow into its rules.</summary>
internal static class FieldRules
{
    /// <summary>The Pipedrive member that holds the user who owns a record.</summary>
    public const string Owner = "owner_id";

    private const string ConstantPrefix = "constant:";

    /// <exception cref="MlConnectorConfigurationException">The settings name a member that cannot be mapped, or contradict themselves.</exception>
    public static IReadOnlyList<FieldRule> Of(string connection, RecordPair pair, RecordFlowOptions flow, IReadOnlyDictionary<string, PipedriveField> fields)
    {
        var members = pair.BusinessCentral.Members.ToList();
        var known = pair.Rules.Select(rule => WithTarget(rule, members.First(member => member.Name == rule.BusinessCentral))).ToList();
        var configured = new Dictionary<string, FieldRule>(StringComparer.Ordinal);
        var setting = $"{MlConnectorOptions.SectionName}:Connections:{connection}:Flows:{pair.Flow}:Fields";
        foreach (var (name, options) in flow.Fields)
        {
            var member = members.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase) && candidate.CanBeMapped)
                ?? (pair.BusinessCentral.HasDimensions ? DimensionMembers.Find(name) : null)
                ?? throw new MlConnectorConfigurationException(
                    $"{setting}:{name} is not a member that can be mapped; these can: "
                    + $"{string.Join(", ", members.Where(candidate => candidate.CanBeMapped).Select(candidate => candidate.Name))}"
                    + (pair.BusinessCentral.HasDimensions ? $", and {DimensionMembers.Prefix} with the code of a dimension." : "."));
            if (member.IsIdentity && StoredId.ProblemOf(pair, options, fields.GetValueOrDefault(name)) is { } problem)
            {
                throw new MlConnectorConfigurationException($"{setting}:{name} {problem}.");
            }

            if (member.Dimension is not null && options.Direction is FlowDirection.TwoWay or FlowDirection.ToPipedrive)
            {
                throw new MlConnectorConfigurationException(
                    $"{setting}:{name}:Direction is {options.Direction}, but Business Central does not tell when a default dimension changes, so it can only be ToBusinessCentral.");
            }

            var start = known.FirstOrDefault(rule => rule.BusinessCentral == member.Name);
            configured[member.Name] = options.Direction == FlowDirection.Off
                ? new FieldRule(member.Name, "") { Direction = FlowDirection.Off }
                : Checked($"{setting}:{name}", flow, Rule(member, options, Start($"{setting}:{name}", start, member, options, fields.GetValueOrDefault(name))));
        }

        return
        [
            .. known.Where(rule => !configured.ContainsKey(rule.BusinessCentral)).Concat(configured.Values)
                .Where(rule => rule.Direction != FlowDirection.Off)
                .OrderBy(rule => rule.Target.Dimension is null ? members.FindIndex(member => member.Name == rule.BusinessCentral) : int.MaxValue)
                .ThenBy(rule => rule.BusinessCentral, StringComparer.Ordinal),
        ];
    }

    private static FieldRule WithTarget(FieldRule rule, MemberInfo target) => rule with { Target = target, OnCreationOnly = rule.OnCreationOnly || target.IsFixed };

    private static FieldRule Start(string setting, FieldRule? known, MemberInfo member, FieldOptions options, PipedriveField? field) => (options, field) switch
    {
        ({ Constant.Length: > 0 }, _) => new FieldRule(member.Name, ConstantPrefix + member.Name)
        {
            Constant = options.Constant,
            Direction = FlowDirection.ToBusinessCentral,
            IsEnforced = options.When == ConstantMoment.Always,
            PipedriveName = "the constant",
        },
        (_, { } named) => new FieldRule(member.Name, named.Key) { PipedriveName = named.Definition is null ? null : named.Name, Field = named.Definition },
        ({ Pipedrive: null or "" }, _) => known ?? throw new MlConnectorConfigurationException($"{setting} names no Pipedrive field: set {setting}:Pipedrive or :Constant."),
        _ => new FieldRule(member.Name, options.Pipedrive!),
    };

    private static FieldRule Rule(MemberInfo member, FieldOptions options, FieldRule start) => WithTarget(start, member) with
    {
        Direction = member.IsIdentity ? FlowDirection.ToPipedrive : start.Constant is null && member.Dimension is null ? options.Direction ?? start.Direction : FlowDirection.ToBusinessCentral,
        Conflict = options.Conflict ?? start.Conflict,
        Transform = options.Transform,
        Conversion = options.GetConversion(),
        Values = options.Values.Count > 0 ? new ValueMap(options.Values) : null,
        Default = string.IsNullOrWhiteSpace(options.Default) ? null : options.Default,
        Length = options.Length,
        Clears = options.Clears,
    };

    /// <summary>A rule that also writes to Pipedrive needs a way back.</summary>
    private static FieldRule Checked(string setting, RecordFlowOptions flow, FieldRule rule)
    {
        var writesBack = flow.Direction.Writes(Side.Pipedrive) && rule.Direction.Writes(Side.Pipedrive) && !rule.OnCreationOnly;
        var problem = !writesBack ? null
            : rule.Values?.Ambiguous is { Count: > 0 } ambiguous ? $":Values cannot be read the other way round: {string.Join("; ", ambiguous)}"
            : rule.Conversion is { ToPipedrive: null } ? " has code for one direction only"
            : null;
        return problem is null ? rule : throw new MlConnectorConfigurationException($"{setting}{problem}. Make it unambiguous or set {setting}:Direction to ToBusinessCentral.");
    }
}
