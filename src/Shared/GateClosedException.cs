namespace MlConnector.Http;

/// <summary>A request was about to leave for an address that the connection is not configured for. Nothing was sent.</summary>
internal sealed class GateClosedException(string message) : InvalidOperationException(message);
