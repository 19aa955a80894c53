using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>The rules of one flow on one connection, after the settings had their say.</summary>
internal sealed record FieldMap
{
    private readonly RecordPair _pair;

    /// <param name="pair">The kinds of record.</param>
    /// <param name="options">The settings of the flow.</param>
    /// <param name="rules">All rules that the settings ask for.</param>
    /// <param name="drifts">Rules among them that must not be applied, because their field is gone or another one now.</param>
    public FieldMap(RecordPair pair, RecordFlowOptions options, IReadOnlyList<FieldRule> rules, IEnumerable<MappingDrift>? drifts = null)
    {
        _pair = pair;
        Options = options;
        Filter = RecordFilter.None(pair.Flow);
        var stopped = (drifts ?? []).Where(drift => drift.Flow == pair.Flow).Select(drift => drift.Member).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Rules = [.. rules.Where(rule => !stopped.Contains(rule.BusinessCentral))];
        Dimensions = [.. Rules.Select(rule => rule.Target.Dimension).OfType<string>()];
        Stopped = (drifts ?? []).FirstOrDefault(drift => drift.Flow == pair.Flow && drift.Member.StartsWith(FieldResolution.FilterPrefix, StringComparison.Ordinal))?.Problem;
        Edition = new MappingEdition(pair.Flow, MappingVersion.Of(pair.Flow, options, rules), rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal), IsCurrent: true);
    }

    public SyncFlow Flow => _pair.Flow;

    public RecordFlowOptions Options { get; }

    public IReadOnlyList<FieldRule> Rules { get; private init; }

    /// <summary>The codes of the dimensions that are mapped; Business Central is asked for default dimensions only when there are some.</summary>
    public IReadOnlyList<string> Dimensions { get; }

    /// <summary>What this mapping is remembered as; another version whenever the settings mean another mapping.</summary>
    public MappingEdition Edition { get; }

    public string Version => Edition.Version;

    /// <summary>The rules of earlier versions of the mapping, by version: what a link that was made under one of them did not know is newly mapped.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> History { get; init; } = new Dictionary<string, IReadOnlySet<string>>();

    /// <summary>The lists that values are looked up in, as far as they are needed.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Empty;

    /// <summary>Why nothing of the flow may be written now; null when it may.</summary>
    public string? Stopped { get; init; }

    /// <summary>Which records take part.</summary>
    public RecordFilter Filter { get; init; }

    /// <summary>Whether a change of this field is written to <paramref name="side"/>. The id is a mark of our own, which no direction keeps away from Pipedrive.</summary>
    public bool Flows(FieldRule rule, Side side) => rule.Direction.Writes(side) && (rule.Target.IsIdentity || Options.Direction.Writes(side));

    /// <summary>The side whose values a person chose where the settings ask one; null when nobody did.</summary>
    public Side? Chosen { get; private init; }

    /// <summary>The same rules after a person chose.</summary>
    public FieldMap Choosing(Side side) => this with { Chosen = side };

    /// <summary>The same rules after a person let the texts be cut that are too long.</summary>
    public FieldMap Cutting() => this with { Rules = [.. Rules.Select(rule => rule.Length == LengthPolicy.Review ? rule with { Length = LengthPolicy.Cut } : rule)] };

    public ConflictWinner WinnerOf(FieldRule rule) => (rule.Conflict ?? Options.Conflict, Chosen) switch
    {
        (ConflictWinner.Review, Side.Pipedrive) => ConflictWinner.PipedriveWins,
        (ConflictWinner.Review, Side.BusinessCentral) => ConflictWinner.BusinessCentralWins,
        (var winner, _) => winner,
    };

    /// <summary>The server's limit for what is written to the member; null when there is none.</summary>
    public int? MaxLength(FieldRule rule, Side side) => side == Side.BusinessCentral ? rule.Target.MaxLength
        : rule.Field is { } field ? CustomValues.MaxLengthOf(field)
        : _pair.Pipedrive.Members.FirstOrDefault(member => member.Name == rule.Pipedrive)?.MaxLength;

    /// <summary>What the value of the other side is on <paramref name="side"/>.</summary>
    public Translated Translate(FieldRule rule, Side side, string? value) => Translator.Translate(rule, side, value, MaxLength(rule, side), Vocabulary);

    /// <summary>The rules that a link knew when it was last synced; null when it knew all of today's.</summary>
    public IReadOnlySet<string>? KnownTo(string? version) => version is null || version == Version ? null : History.GetValueOrDefault(version);

    /// <summary>How a record of <paramref name="side"/> is taken out of use; null when it cannot be.</summary>
    public Barrier? BarrierOf(Side side) => _pair.Of(side).Barrier;

    /// <summary>The members of a record under their Business Central names: what matching compares.</summary>
    public FieldValues Canonical(Side side, FieldValues fields)
    {
        if (side == Side.BusinessCentral)
        {
            return fields;
        }

        var canonical = new FieldValues();
        foreach (var rule in Rules.Where(rule => fields.Has(rule.Pipedrive) && rule.Constant is null))
        {
            canonical.Add(rule.BusinessCentral, fields[rule.Pipedrive] is { } text ? Translator.Transformed(rule.Transform, text) : null);
        }

        return canonical;
    }

    /// <summary>What takes part of a Pipedrive record besides the members that every record has: custom fields under their keys, those that the filter asks for among them, and constants.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Custom(CustomFields fields) => Rules
        .Where(rule => rule.Field is not null || rule.Constant is not null)
        .Select(rule => KeyValuePair.Create(rule.Pipedrive, rule.Field is { } field ? CustomValues.Read(field, fields) : rule.Constant))
        .Concat(Filter.Pipedrive.Where(condition => condition.Field?.IsCustomField != false && condition.Field is not null)
            .Select(condition => KeyValuePair.Create(condition.Member, CustomValues.Read(condition.Field!, fields))));

    /// <summary>The labels of options that a filter asks for; empty when none does.</summary>
    public IEnumerable<KeyValuePair<string, string?>> LabelsOf(string member, IEnumerable<long> options) => Filter.Pipedrive
        .Where(condition => condition.Member == member && condition.Field is not null)
        .Select(condition => KeyValuePair.Create<string, string?>(member, CustomValues.Shown(condition.Field!, options)));

    /// <summary>What of the changes goes to custom fields; empty when nothing does.</summary>
    /// <param name="changes">The changes of a Pipedrive record.</param>
    /// <param name="current">What the record has now, because an amount keeps its currency.</param>
    /// <param name="currency">The currency of amounts that have none yet.</param>
    public CustomFieldChanges Custom(IEnumerable<PlannedChange> changes, CustomFields? current, string currency) => changes
        .Where(change => change.Rule.Field is not null)
        .Aggregate(new CustomFieldChanges(), (result, change) =>
            CustomValues.Write(result, change.Rule.Field!, change.After, current?.GetMoney(change.Member)?.Currency ?? currency));
}
