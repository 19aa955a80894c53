using MlConnector.Sync.Connections;

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

    public string MemberOf(Side side) => side == Side.Pipedrive ? Pipedrive : BusinessCentral;

    /// <summary>What people call it.</summary>
    public string NameOf(Side side) => side == Side.Pipedrive ? PipedriveName ?? Pipedrive : BusinessCentral;
}
