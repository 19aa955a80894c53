using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>A kind of record of Pipedrive and the kind of Business Central that is the same thing there.</summary>
/// <param name="Pipedrive">The Pipedrive side.</param>
/// <param name="BusinessCentral">The Business Central side.</param>
/// <param name="Rules">How their members belong together unless the settings say otherwise, in the order in which Business Central wants to be told.</param>
internal sealed record RecordPair(IRecordEndpoint Pipedrive, IRecordEndpoint BusinessCentral, IReadOnlyList<FieldRule> Rules)
{
    public SyncFlow Flow => Pipedrive.Flow;

    /// <summary>Whether a record that is gone is there after all, but as another kind of record.</summary>
    public static bool HasOtherType(Snapshot? gone) => gone is { Deleted: true } && gone.Fields["type"] == "Company" && gone.Flow == SyncFlow.Persons;

    public IRecordEndpoint Of(Side side) => side == Side.Pipedrive ? Pipedrive : BusinessCentral;
}
