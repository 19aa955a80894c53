using MlConnector.Pipedrive;

namespace MlConnector.Sync.Mapping;

/// <summary>A field of Pipedrive that the settings call by its name or key.</summary>
/// <param name="Key">Its key, which survives a renaming.</param>
/// <param name="Name">What the settings call it.</param>
/// <param name="Definition">Its definition as it is now; null for a member that every record has.</param>
internal sealed record PipedriveField(string Key, string Name, FieldDefinition? Definition);
