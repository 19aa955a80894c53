namespace MlConnector.Sync.Documents;

/// <summary>Two deals asked for the same document key, so the second one must not be sent.</summary>
internal sealed class DocumentKeyTakenException(string key)
    : Exception($"The document key '{key}' already belongs to another deal; nothing was sent.");
