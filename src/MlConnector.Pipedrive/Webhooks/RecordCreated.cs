namespace MlConnector.Pipedrive;

/// <summary>A record was created: <c>create</c> in version 2, <c>added</c> in version 1.</summary>
public sealed record RecordCreated : RecordEvent;
