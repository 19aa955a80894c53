namespace MlConnector.Sync.Connections;

/// <summary>The connection is not worked on now; the message says why and until when.</summary>
internal sealed class ConnectionRestsException(string message) : Exception(message);
