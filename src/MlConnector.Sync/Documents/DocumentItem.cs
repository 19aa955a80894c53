namespace MlConnector.Sync.Documents;

/// <summary>What a line sells.</summary>
/// <param name="Id">The item's SystemId.</param>
/// <param name="Number">Its number.</param>
internal sealed record DocumentItem(Guid Id, string? Number);
