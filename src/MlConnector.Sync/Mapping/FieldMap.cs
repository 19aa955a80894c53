using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Mapping;

/// <summary>The rules of one flow on one connection, after the settings had their say.</summary>
internal sealed class FieldMap
{
    private readonly RecordPair _pair;

    public FieldMap(RecordPair pair, RecordFlowOptions options, IReadOnlyList<FieldRule> rules)
    {
        _pair = pair;
        Options = options;
        Rules = rules;
        CustomKeys = [.. rules.Select(rule => rule.Pipedrive).Where(IsCustom).Distinct(StringComparer.Ordinal)];
    }

    public RecordFlowOptions Options { get; }

    public IReadOnlyList<FieldRule> Rules { get; }

    /// <summary>The keys of the Pipedrive custom fields that take part.</summary>
    public IReadOnlyList<string> CustomKeys { get; }

    /// <summary>Whether a change of this field is written to <paramref name="side"/>.</summary>
    public bool Flows(FieldRule rule, Side side) => Options.Direction.Writes(side) && rule.Direction.Writes(side);

    /// <summary>The side whose values a person chose where the settings ask one; null when nobody did.</summary>
    public Side? Chosen { get; private init; }

    /// <summary>The same rules after a person chose.</summary>
    public FieldMap Choosing(Side side) => new(_pair, Options, Rules) { Chosen = side };

    public ConflictWinner WinnerOf(FieldRule rule) => (rule.Conflict ?? Options.Conflict, Chosen) switch
    {
        (ConflictWinner.Review, Side.Pipedrive) => ConflictWinner.PipedriveWins,
        (ConflictWinner.Review, Side.BusinessCentral) => ConflictWinner.BusinessCentralWins,
        (var winner, _) => winner,
    };

    /// <summary>The server's limit for what is written to the member; null when there is none.</summary>
    public int? MaxLength(FieldRule rule, Side side) =>
        _pair.Of(side).Members.FirstOrDefault(member => member.Name == rule.MemberOf(side))?.MaxLength;

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
        foreach (var rule in Rules.Where(rule => fields.Has(rule.Pipedrive)))
        {
            canonical.Add(rule.BusinessCentral, fields[rule.Pipedrive]);
        }

        return canonical;
    }

    private bool IsCustom(string member) => _pair.Pipedrive.Members.All(known => known.Name != member);
}
