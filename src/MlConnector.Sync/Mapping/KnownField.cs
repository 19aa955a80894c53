namespace MlConnector.Sync.Mapping;

/// <summary>A Pipedrive field as it was when its name was last resolved.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Member">The Business Central member that it belongs to.</param>
/// <param name="Setting">What the settings call it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name in Pipedrive.</param>
/// <param name="Type">Its type.</param>
internal sealed record KnownField(SyncFlow Flow, string Member, string Setting, string Key, string Name, string Type);
