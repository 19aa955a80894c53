using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>The two records of a pair as they are now, and as they were at the last sync.</summary>
/// <param name="Pipedrive">The Pipedrive record.</param>
/// <param name="BusinessCentral">The Business Central record.</param>
/// <param name="PipedriveBase">The Pipedrive members at the last sync; empty for a pair that was just joined.</param>
/// <param name="BusinessCentralBase">The Business Central members at the last sync.</param>
internal sealed record Versions(Snapshot Pipedrive, Snapshot BusinessCentral, FieldValues PipedriveBase, FieldValues BusinessCentralBase)
{
    /// <summary>The mapping that the last sync was made under; null for none.</summary>
    public string? Mapping { get; init; }

    /// <summary>The rules that the last sync knew; null when it knew all.</summary>
    public IReadOnlySet<string>? KnownRules { get; init; }

    public static Versions Of(Snapshot one, Snapshot other, Link? link)
    {
        var (pipedrive, businessCentral) = one.Side == Side.Pipedrive ? (one, other) : (other, one);
        return new Versions(pipedrive, businessCentral, link?.PipedriveBase ?? FieldValues.Empty, link?.BusinessCentralBase ?? FieldValues.Empty) { Mapping = link?.Mapping };
    }

    public Snapshot Of(Side side) => side == Side.Pipedrive ? Pipedrive : BusinessCentral;

    /// <summary>Whose value is taken where both sides changed; null when a person is asked.</summary>
    public Side? WinnerBy(ConflictWinner conflict) => conflict switch
    {
        ConflictWinner.PipedriveWins => Side.Pipedrive,
        ConflictWinner.BusinessCentralWins => Side.BusinessCentral,
        ConflictWinner.Newest => Pipedrive.ModifiedAt >= BusinessCentral.ModifiedAt ? Side.Pipedrive : Side.BusinessCentral,
        _ => null,
    };

    /// <summary>The value now.</summary>
    public string? Value(FieldRule rule, Side side) => Of(side).Fields[rule.MemberOf(side)];

    /// <summary>Whether the field took part in the last sync, on both sides.</summary>
    public bool HasBase(FieldRule rule) =>
        PipedriveBase.Has(rule.Pipedrive) && BusinessCentralBase.Has(rule.BusinessCentral) && (KnownRules is null || KnownRules.Contains(rule.Id));

    /// <summary>Whether the field is another than at the last sync. What is not there, or was emptied and must not empty the other side, is no change.</summary>
    public bool Changed(FieldRule rule, Side side)
    {
        var (fields, member) = (Of(side).Fields, rule.MemberOf(side));
        return fields.Has(member) && Differs(rule, side) && (fields[member] is not null || rule.Clears);
    }

    /// <summary>Whether the field has another value, or none, since the last sync.</summary>
    public bool Differs(FieldRule rule, Side side) =>
        !NormalForm.AreSame(rule.KindOf(side), Value(rule, side), (side == Side.Pipedrive ? PipedriveBase : BusinessCentralBase)[rule.MemberOf(side)]);
}
