namespace MlConnector.Sync.Matching;

/// <summary>Two records that are the same thing.</summary>
/// <param name="Flow">The kind of record.</param>
/// <param name="PipedriveId">The Pipedrive record.</param>
/// <param name="BusinessCentralId">The Business Central record.</param>
/// <param name="Number">Its number, if it has one.</param>
/// <param name="Evidence">How the pair came about.</param>
/// <param name="IsManual">Whether a person made it.</param>
public sealed record RecordLink(SyncFlow Flow, long PipedriveId, Guid BusinessCentralId, string? Number, string Evidence, bool IsManual);
