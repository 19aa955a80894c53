using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>One member of a Business Central record and the Pipedrive member that it is kept in step with.</summary>
/// <param name="BusinessCentral">The Business Central member.</param>
/// <param name="Pipedrive">The Pipedrive member; of a custom field its key, because that survives a renaming.</param>
internal sealed record FieldRule(string BusinessCentral, string Pipedrive)
{
    /// <summary>Where changes of this field flow, within what the whole flow allows.</summary>
    public FlowDirection Direction { get; init; } = FlowDirection.TwoWay;

    /// <summary>Who wins when both sides changed it; null leaves that to the flow.</summary>
    public ConflictWinner? Conflict { get; init; }

    /// <summary>Written on creation only: renumbering a record is never a side effect of a sync.</summary>
    public bool OnCreationOnly { get; init; }

    /// <summary>Whether an emptied value empties the other side too. A value that is not there never does.</summary>
    public bool Clears { get; init; }

    /// <summary>The name of the Pipedrive field that people know; null when it is the member's.</summary>
    public string? PipedriveName { get; init; }

    /// <summary>The definition of a custom field; null for members that every record has.</summary>
    public FieldDefinition? Field { get; init; }

    /// <summary>What the Business Central member is like.</summary>
    public MemberInfo Target { get; init; } = new(BusinessCentral, null, true);

    public TextTransform Transform { get; init; }

    public Conversion? Conversion { get; init; }

    public ValueMap? Values { get; init; }

    public string? Default { get; init; }

    public LengthPolicy Length { get; init; }

    /// <summary>The value that takes the place of a Pipedrive member; the member of the rule is made up then.</summary>
    public string? Constant { get; init; }

    /// <summary>Whether a constant takes the place of whatever people write in Business Central.</summary>
    public bool IsEnforced { get; init; }

    /// <summary>What the rule is known by across restarts: another one is a newly mapped field.</summary>
    public string Id => $"{BusinessCentral}={(Constant is null ? PipedriveName ?? Pipedrive : "")}";

    /// <summary>Whether the Pipedrive member holds the id of a user.</summary>
    public bool IsUser => Pipedrive == FieldRules.Owner || Field?.FieldType == CustomFieldType.User;

    public string MemberOf(Side side) => side == Side.Pipedrive ? Pipedrive : BusinessCentral;

    /// <summary>What people call it.</summary>
    public string NameOf(Side side) => side == Side.Pipedrive ? PipedriveName ?? Pipedrive : BusinessCentral;

    public ValueKind KindOf(Side side) => side == Side.BusinessCentral ? Target.Kind
        : Field is { } field ? CustomValues.KindOf(field)
        : Target.Kind == ValueKind.Number && Target.Lookup is null && Values is null ? ValueKind.Number
        : ValueKind.Text;
}
