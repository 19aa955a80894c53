namespace MlConnector.Sync.Connections;

/// <summary>What a connection's clients have sent since the process started.</summary>
internal readonly record struct ConnectionUsage(long BusinessCentralRequests, long PipedriveRequests, long PipedriveTokens);
