using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Mapping.Persons;

/// <summary>Where a person works: the organization of the one side and the company of the other mean the same.</summary>
internal static class Employment
{
    private static readonly FieldRule _rule = new(BusinessCentralContacts.CompanyNumber, PipedrivePersons.Organization);

    /// <summary>Whether one side shows another employer than at the last sync, or none any more.</summary>
    public static bool HasChanged(Versions pair, Side side)
    {
        var (before, member) = (side == Side.Pipedrive ? pair.PipedriveBase : pair.BusinessCentralBase, _rule.MemberOf(side));
        return before.Has(member) && before[member] != pair.Of(side).Fields[member];
    }

    /// <summary>The record of one side follows its pair to another employer.</summary>
    public static Relation Move(Versions pair, Side side, string to) => Relation.MovedTo(new PlannedChange(_rule, side, pair.Value(_rule, side), to));

    /// <summary>
    /// The person works for nobody any more. What is emptied empties the other side only where the settings know persons without organization;
    /// the record itself always stays.
    /// </summary>
    public static Relation Leave(ConnectionSession session, Versions pair, Side side) => pair.Value(_rule, side) is null ? Relation.Unchanged
        : session.Flows.Persons.WithoutOrganization == PersonWithoutOrganization.Skip
            ? Relation.Left($"'{pair.Of(side.Other()).Title}' belongs to no company any more in {side.Other().Name()}; in {side.Name()} the record stays where it is, because "
                + "Flows:Persons:WithoutOrganization leaves such persons out.")
            : Relation.MovedTo(new PlannedChange(_rule, side, pair.Value(_rule, side), null));
}
