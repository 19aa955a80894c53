namespace MlConnector.Sync.Connections;

/// <summary>A Pipedrive custom field.</summary>
/// <param name="Key">Its key, which survives a renaming.</param>
/// <param name="Name">What the settings call it.</param>
internal sealed record CustomFieldKey(string Key, string Name);
