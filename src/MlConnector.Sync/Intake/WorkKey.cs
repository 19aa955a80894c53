using System.Globalization;

namespace MlConnector.Sync.Intake;

/// <summary>
/// The record that a unit of work is about. A linked pair is always worked on under the id of its Pipedrive record, so that one writer has it;
/// a Business Central record names work of its own only while it has no link.
/// </summary>
/// <param name="Flow">The kind of record.</param>
/// <param name="Side">The system that gave the id.</param>
/// <param name="Id">The id: a number in Pipedrive, a SystemId in Business Central.</param>
internal readonly record struct WorkKey(SyncFlow Flow, Side Side, string Id)
{
    public static WorkKey OfPipedrive(SyncFlow flow, long id) => new(flow, Side.Pipedrive, id.ToString(CultureInfo.InvariantCulture));

    /// <summary>The id as Pipedrive's number.</summary>
    public long PipedriveId => Side == Side.Pipedrive
        ? long.Parse(Id, NumberStyles.None, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"{this} is not a Pipedrive record.");

    public override string ToString() => $"{Flow}:{Side}:{Id}";
}
