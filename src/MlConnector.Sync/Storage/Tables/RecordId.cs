namespace MlConnector.Sync.Storage.Tables;

/// <summary>Ids as people type them, and as the store keeps them.</summary>
internal static class RecordId
{
    /// <summary>A Business Central id in its one stored form; other ids as they are.</summary>
    public static string? Stored(string? id) => Guid.TryParse(id, out var guid) ? guid.ToString("D") : id?.Trim();
}
